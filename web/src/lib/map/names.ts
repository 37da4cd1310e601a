// What is written beside the marks of a map.

import type { Mark } from './drawn'

/** A place with who was last reported there; said shorter where there is no room for all of it. */
export function namesOf({ spot, who = [] }: Pick<Mark, 'spot' | 'who'>): string[] {
  const more = (shown: number) => (who.length > shown ? ` +${who.length - shown}` : '')
  const told = [2, 1].filter((shown) => who.length >= shown).map((shown) => `${spot.name}: ${who.slice(0, shown).join(', ')}${more(shown)}`)
  return [...told, ...(who.length > 0 ? [`${spot.name} (${who.length})`] : []), spot.name]
}

/** Those where somebody was last reported first: their names are the ones to be read. */
export function inOrder<T>(all: T[], markOf: (one: T) => Pick<Mark, 'withdrawn' | 'who'>): T[] {
  return [...all].sort((one, other) => {
    const [a, b] = [markOf(one), markOf(other)]
    return Number(a.withdrawn) - Number(b.withdrawn) || (b.who?.length ?? 0) - (a.who?.length ?? 0)
  })
}
