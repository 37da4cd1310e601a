// Names on a map that can be read: of those that would cover one another, the first is kept.

export interface Label {
  x: number
  y: number
  width: number
  name: string
}

const LETTER = 6.8
const LINE = 14

/** Tries the right of a point first, then its left, above and below. */
function places(x: number, y: number, width: number, beside: boolean): [number, number][] {
  if (!beside) return [[x - width / 2, y + 4], [x - width / 2, y + 18]]
  return [[x + 9, y + 4], [x - 9 - width, y + 4], [x - width / 2, y - 9], [x - width / 2, y + 19]]
}

export function labelsOf(named: { name: string; at: [number, number]; beside: boolean }[], [width, height]: [number, number]): Label[] {
  const kept: Label[] = []
  for (const { name, at: [atX, atY], beside } of named) {
    const wide = name.length * LETTER
    const free = places(atX, atY, wide, beside).find(([x, y]) => {
      const inside = x > 2 && x + wide < width - 2 && y > 12 && y < height - 4
      return inside && !kept.some((one) => Math.abs(one.y - y) < LINE && x < one.x + one.width && one.x < x + wide)
    })
    if (free && !kept.some((one) => one.name === name)) kept.push({ x: free[0], y: free[1], width: wide, name })
  }
  return kept
}
