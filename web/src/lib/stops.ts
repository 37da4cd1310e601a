// What the keyboard comes to within the content, and how each is found again once a screen was drawn anew.

const STOPS = 'main :is(a[href], button, input, select, textarea, summary, [tabindex])'

interface Stop {
  tagName: string
  id: string
  textContent: string | null
  getAttribute(name: string): string | null
}

/** How a stop is told from others: by its kind, by what it leads to or says, and which of those alike it is. */
export interface Sign {
  kind: string
  says: string
  nth: number
}

const saidBy = (stop: Stop) =>
  stop.getAttribute('href') ?? (stop.id || stop.getAttribute('aria-label') || (stop.textContent ?? '').trim().slice(0, 200))

const alike = <T extends Stop>({ kind, says }: Pick<Sign, 'kind' | 'says'>, all: T[]) =>
  all.filter((stop) => stop.tagName === kind && saidBy(stop) === says)

/** The sign of one of the stops; `null` where it is none of them. */
export function signOf<T extends Stop>(stop: T, all: T[]): Sign | null {
  const told = { kind: stop.tagName, says: saidBy(stop) }
  const nth = alike(told, all).indexOf(stop)
  return nth < 0 ? null : { ...told, nth }
}

/** The stop with that sign. */
export const stopWith = <T extends Stop>(sign: Sign, all: T[]): T | undefined => alike(sign, all)[sign.nth]

/** The one most like it, where fewer are there than there were. */
export const stopLike = <T extends Stop>(sign: Sign, all: T[]): T | undefined => alike(sign, all).at(-1)

export const stops = (): (HTMLElement | SVGElement)[] => [...document.querySelectorAll<HTMLElement | SVGElement>(STOPS)]
