// Names on a map that can be read: of those that would cover one another, the first is kept, and said
// shorter, or at the end of a line, where it has no room.

export interface Label {
  x: number
  y: number
  width: number
  name: string
  /** A line to the point, where the name stands away from it. */
  leader: { from: [number, number]; to: [number, number] } | null
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

/** How far from its point a name may stand, at the end of a line. */
const AWAY = [20, 32, 46, 62]
const DIRECTIONS = [7, 5, 1, 3, 6, 2, 0, 4].map((eighth) => (eighth * Math.PI) / 4)

/** Where a name and the end of the line to it stand, the nearest first. */
function placesAway(x: number, y: number, width: number): { at: [number, number]; end: [number, number] }[] {
  return AWAY.flatMap((far) =>
    DIRECTIONS.map((direction) => {
      const [right, down] = [Math.cos(direction), Math.sin(direction)]
      const end: [number, number] = [x + right * far, y + down * far]
      const left = right > 0.3 ? end[0] + 2 : right < -0.3 ? end[0] - 2 - width : end[0] - width / 2
      return { at: [left, end[1] + 4 + down * 6] as [number, number], end }
    }),
  )
}

/** Points of the line to a name. */
function alongOf({ leader }: Pick<Label, 'leader'>): [number, number][] {
  if (!leader) return []
  const [[x, y], [toX, toY]] = [leader.from, leader.to]
  return Array.from({ length: 21 }, (_, step) => [x + ((toX - x) * step) / 20, y + ((toY - y) * step) / 20])
}

const isWithin = ([x, y]: [number, number], name: Pick<Label, 'x' | 'y' | 'width'>) =>
  x > name.x && x < name.x + name.width && y > name.y - LINE + 3 && y < name.y + 2

/** The names that have room, and those that have none. `corner` is how much of the sheet is taken at the end
 * of its top, by buttons. */
export function labelsOf(named: Named[], [width, height]: [number, number], corner: [number, number] = [0, 0]): { kept: Label[]; left: string[] } {
  const pins = named.filter((one) => one.beside).map((one) => one.at)
  const kept: Label[] = []
  const isOnSheet = (x: number, y: number) => x >= 0 && x <= width && y >= 0 && y <= height
  const free = ([x, y]: [number, number], wide: number) => {
    const inside = x > 2 && x + wide < width - 2 && y > 12 && y < height - 4
    const covers = ([pinX, pinY]: [number, number]) => pinX > x - PIN && pinX < x + wide + PIN && pinY > y - LINE && pinY < y + PIN - 2
    const clashes = (one: Label) => Math.abs(one.y - y) < LINE && x < one.x + one.width && one.x < x + wide
    const underneath = x + wide > width - corner[0] && y - LINE < corner[1]
    const isStruck = kept.some((one) => alongOf(one).some((point) => isWithin(point, { x, y, width: wide })))
    return inside && !underneath && !isStruck && !kept.some(clashes) && !pins.some(covers)
  }
  const near = ({ names, at: [x, y], beside }: Named): Label | null => {
    for (const name of names) {
      const wide = name.length * LETTER
      const place = places(x, y, wide, beside).find((one) => free(one, wide))
      if (place) return { x: place[0], y: place[1], width: wide, name, leader: null }
    }
    return null
  }
  const away = ({ names, at }: Named): Label | null => {
    const name = names.at(-1) ?? ''
    const wide = name.length * LETTER
    const open = placesAway(...at, wide).filter((one) => free(one.at, wide))
    const strikes = ({ end }: { end: [number, number] }) =>
      alongOf({ leader: { from: at, to: end } }).some((point) => kept.some((one) => isWithin(point, one)))
    // The middle of an area may lie under a name: then its line begins there.
    const place = open.find((one) => !strikes(one)) ?? open[0]
    return place ? { x: place.at[0], y: place.at[1], width: wide, name, leader: { from: at, to: place.end } } : null
  }
  // Names beside their points come first: lines go where these leave room.
  const inSight = named.filter(({ at }) => isOnSheet(...at))
  const late = inSight.filter((one) => {
    const label = near(one)
    if (label) kept.push(label)
    return label === null
  })
  const left = late.filter((one) => {
    const label = away(one)
    if (label) kept.push(label)
    return label === null
  })
  return { kept, left: left.map(({ names }) => names.at(-1) ?? '') }
}
