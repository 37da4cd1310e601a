// The one place where offsets change their unit: the API counts Unicode code points, strings of
// JavaScript count UTF-16 units.

/** Where each code point of `text` begins, in UTF-16 units; one more entry marks the end. */
export function unitsOf(text: string): number[] {
  const starts: number[] = []
  let unit = 0
  for (const character of text) {
    starts.push(unit)
    unit += character.length
  }
  starts.push(unit)
  return starts
}

/** The code points from `start` to `end` of a text whose units are known. */
export function slice(text: string, units: number[], start: number, end: number): string {
  return text.slice(units[start] ?? text.length, units[end] ?? text.length)
}

/** The code point in which the UTF-16 unit `unit` lies. */
export function codePointAt(units: number[], unit: number): number {
  let low = 0
  let high = units.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((units[middle] ?? 0) <= unit) low = middle
    else high = middle - 1
  }
  return low
}
