// Names on a map that can be read: of those that would cover one another, the first is kept, and said
// shorter where it has no room.

export interface Label {
  x: number
  y: number
  width: number
  name: string
}

export interface Named {
  /** What to write, the longest first; the first that has room is kept. */
  names: string[]
  at: [number, number]
  /** Whether it stands beside a pin, rather than in an area. */
  beside: boolean
}

const LETTER = 7.1
const LINE = 14
/** How much room a pin takes. */
const PIN = 7

/** Tries the right of a point first, then its left, above and below. */
function places(x: number, y: number, width: number, beside: boolean): [number, number][] {
  if (!beside) return [[x - width / 2, y + 4], [x - width / 2, y + 18]]
  return [[x + 9, y + 4], [x - 9 - width, y + 4], [x - width / 2, y - 9], [x - width / 2, y + 19]]
}

/** `corner` is how much of the sheet is taken at the end of its top, by buttons. */
export function labelsOf(named: Named[], [width, height]: [number, number], corner: [number, number] = [0, 0]): Label[] {
  const pins = named.filter((one) => one.beside).map((one) => one.at)
  const kept: Label[] = []
  const free = (x: number, y: number, wide: number) => {
    const inside = x > 2 && x + wide < width - 2 && y > 12 && y < height - 4
    const covers = ([pinX, pinY]: [number, number]) => pinX > x - PIN && pinX < x + wide + PIN && pinY > y - LINE && pinY < y + PIN - 2
    const clashes = (one: Label) => Math.abs(one.y - y) < LINE && x < one.x + one.width && one.x < x + wide
    const underneath = x + wide > width - corner[0] && y - LINE < corner[1]
    return inside && !underneath && !kept.some(clashes) && !pins.some(covers)
  }
  for (const { names, at: [atX, atY], beside } of named) {
    for (const name of names) {
      const wide = name.length * LETTER
      const place = places(atX, atY, wide, beside).find(([x, y]) => free(x, y, wide))
      if (!place) continue
      if (!kept.some((one) => one.name === name)) kept.push({ x: place[0], y: place[1], width: wide, name })
      break
    }
  }
  return kept
}
