// The ways of lines between places. One that ends in an area ends at its edge: where within it is not known.

import { edgeOf, isPoint, type Countries, type Spot } from '../geography'
import { distance, short, towards, type Point } from '../points'
import { LEAST_SEEN } from './areas'

/** How far a line stays away from the pin that it leads to, and how long one is that leads nowhere in particular. */
const GAP = 8
const STUB = 26

/** How far it stays away from the square that stands for an area too small to see. */
const BESIDE_SQUARE = LEAST_SEEN / 2 + 2

/** A map as it is shown now. */
export interface Shown {
  world: Countries | null
  /** Where a place is. */
  at: (spot: Spot) => Point
  /** Whether a square stands for it. */
  isSpeck: (spot: Spot) => boolean
}

/** Where a line ends: before a pin or a square, at the edge of an area, or shortly after it has set out within one. */
function endOf(before: Spot, stop: Spot, start: Point, { world, at, isSpeck }: Shown): Point {
  if (isPoint(stop.precision)) return short(start, at(stop), GAP)
  if (isSpeck(stop)) return short(start, at(stop), BESIDE_SQUARE)
  const edge = world && edgeOf(before, stop, world)
  const end = edge && at(edge)
  return end && distance(start, end) > GAP ? end : towards(start, at(stop), STUB)
}

/** Where a line begins: at its pin, at the edge of the area that it leads out of, or within that shortly before
 * it ends: the middle of a country is nowhere that anybody set out from. */
function startOf(start: Spot, next: Spot, { world, at }: Shown): Point {
  if (isPoint(start.precision)) return at(start)
  const edge = world && edgeOf(next, start, world)
  return edge ? at(edge) : towards(at(next), at(start), STUB)
}

/** A line that bends a little, so that there and back don't cover one another. */
export function wayOf(stops: Spot[], map: Shown): string {
  const pieces = stops.slice(1).map((stop, index) => {
    const before = stops[index]!
    const [px, py] = startOf(before, stop, map)
    const [x, y] = endOf(before, stop, [px, py], map)
    const [mx, my] = [(px + x) / 2 + (y - py) * 0.12, (py + y) / 2 - (x - px) * 0.12]
    return `M${px},${py}Q${mx},${my} ${x},${y}`
  })
  return pieces.join('')
}
