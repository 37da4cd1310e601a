// Points of a sheet, and ways between them.

export type Point = [number, number]

export const distance = ([ax, ay]: Point, [bx, by]: Point) => Math.hypot(bx - ax, by - ay)

/** So far from one point in the direction of another; upwards where the two are one. */
export function towards(from: Point, to: Point, far: number): Point {
  const way = distance(from, to)
  if (way < 1) return [from[0], from[1] - far]
  return [from[0] + ((to[0] - from[0]) / way) * far, from[1] + ((to[1] - from[1]) / way) * far]
}

/** So far before a point that one comes to; the point itself where the way is a short one. */
export function short(from: Point, to: Point, by: number): Point {
  return distance(from, to) < 3 * by ? to : towards(to, from, by)
}
