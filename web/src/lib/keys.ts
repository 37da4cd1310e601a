// Marks in drawings and words in texts are buttons, too: they answer the keys that buttons answer.

export function pressed(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  event.stopPropagation()
  act()
}
