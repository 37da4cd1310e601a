// Areas on a sheet: the outlines of what is known only to a country or region.

import { geoPath, type GeoProjection } from 'd3-geo'
import { areaOf, isPoint, type Countries, type Spot } from '../geography'
import { shown, type View } from '../view'
import type { Size } from './fitting'

export interface Area<M> {
  mark: M
  area: NonNullable<ReturnType<typeof areaOf>>
  outline: string
  /** How large it is on the sheet. */
  extent: number
}

const extentOf = ([[left, top], [right, bottom]]: [[number, number], [number, number]]) => Math.max(right - left, bottom - top)

export function areasOf<M extends { spot: Spot }>(marks: M[], world: Countries | null, projection: GeoProjection): Area<M>[] {
  if (!world) return []
  const path = geoPath(projection)
  return marks.filter(({ spot }) => !isPoint(spot.precision)).flatMap((mark) => {
    const area = areaOf(mark.spot, world)
    return area ? [{ mark, area, outline: path(area) ?? '', extent: extentOf(path.bounds(area)) }] : []
  })
}

/** Areas that are smaller on the sheet get a sign around them, so wide: an island state on the map of a continent
 * is smaller than a letter, and is told all the same. */
export const LEAST_SEEN = 14

export const isSeen = ({ extent }: Pick<Area<unknown>, 'extent'>, { scale }: View) => extent * scale >= LEAST_SEEN

/** A square around a point of the sheet. */
export function squareAround([x, y]: [number, number], side: number): string {
  return `M${x - side / 2},${y - side / 2}h${side}v${side}h${-side}z`
}

/** The middle of what is in sight of an area; `null` where nothing is. */
export function middleOf({ area }: Pick<Area<unknown>, 'area'>, projection: GeoProjection, view: View, [width, height]: Size): [number, number] | null {
  const [left, top, right, bottom] = [-view.x, -view.y, width - view.x, height - view.y].map((edge) => edge / view.scale) as [number, number, number, number]
  const clipped = projection.clipExtent([[left, top], [right, bottom]])
  const centre = geoPath(clipped).centroid(area)
  projection.clipExtent(null)
  return Number.isFinite(centre[0]) ? shown(view, centre) : null
}
