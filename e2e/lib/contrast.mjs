// Runs in the page: texts whose contrast is below WCAG AA (4.5, or 3 for large ones).

export function poorContrast() {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  const over = (colours) => {
    pen.clearRect(0, 0, 1, 1)
    for (const colour of colours) {
      pen.fillStyle = colour
      pen.fillRect(0, 0, 1, 1)
    }
    return [...pen.getImageData(0, 0, 1, 1).data]
  }
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((value) => {
      const part = value / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const behind = (element) => {
    const colours = []
    for (let one = element; one; one = one.parentElement) colours.unshift(getComputedStyle(one).backgroundColor)
    return ['#fff', ...colours]
  }
  const poor = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim()
    const element = walker.currentNode.parentElement
    if (!text || element.closest('svg, :disabled, .visually-hidden, option, script') || !element.checkVisibility()) continue
    const style = getComputedStyle(element)
    const ground = behind(element)
    const [a, b] = [light(over([...ground, style.color])), light(over(ground))]
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    const size = parseFloat(style.fontSize)
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    if (ratio < (large ? 3 : 4.5) - 0.01) poor.push(`${text.slice(0, 40)}: ${ratio.toFixed(2)}`)
  }
  return [...new Set(poor)]
}
