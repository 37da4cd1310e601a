// How the world is laid on a sheet: so that all that is told of is in sight, and names have room beside it.

import { geoMercator, geoNaturalEarth1, type GeoProjection } from 'd3-geo'
import { edgeOf, isPoint, type Countries, type Spot } from '../geography'

export type LonLat = [number, number]
export type Size = [number, number]

/** What has to be in sight: every town, and of every area the edge that one comes to first, since areas are as
 * large as they are. */
export function pointsOf(spots: Spot[], world: Countries | null): LonLat[] {
  const where = ({ lon, lat }: Spot): LonLat => [lon, lat]
  const pins = spots.filter(({ precision }) => isPoint(precision))
  const [first] = pins
  if (!first) return spots.map(where)
  const edges = spots.flatMap((spot) => (world && !isPoint(spot.precision) ? edgeOf(first, spot, world) ?? [] : []))
  return [...pins, ...edges].map(where)
}

/** How much of the sheet's edge is kept free for names. */
const sideOf = (width: number): Size => [Math.min(60, width * 0.1), Math.min(90, width * 0.2)]
const ABOVE = 50

/** The height of a sheet: as high as can be seen at once; a narrow one may be higher than wide. What a screen is
 * all about takes the room that there is. */
export function heightOf(points: LonLat[], width: number, screen: number, main: boolean): number {
  const high = main ? screen - 210 : wanted(points, width)
  const [least, most] = width < 400 ? [0.8, 1.2] : [0.61, 1]
  return Math.round(Math.max(width * least, Math.min(high, width * most, screen * 0.75)))
}

/** As high as what is on it needs, as wide as it is. */
function wanted(points: LonLat[], width: number): number {
  const [first, ...rest] = points.map((point): [number, number] => geoMercator().scale(1000)(point) ?? [0, 0])
  if (!first || rest.length === 0) return width * 0.75
  const extent = (axis: 0 | 1) => Math.max(...[first, ...rest].map((one) => one[axis])) - Math.min(...[first, ...rest].map((one) => one[axis]))
  const [left, right] = sideOf(width)
  return (extent(1) / Math.max(extent(0), 1)) * (width - left - right) + 2 * ABOVE
}

/** One town alone would fill the sheet: its neighbours are kept in sight. */
const CLOSEST = 2600

export function projectionOf(points: LonLat[], size: Size): GeoProjection {
  if (points.length === 0) return geoNaturalEarth1().fitSize(size, { type: 'Sphere' })
  const [width, height] = size
  const lons = points.map(([lon]) => lon)
  const isWide = Math.max(...lons) - Math.min(...lons) > 120
  const [left, right] = sideOf(width)
  const fitted = (isWide ? geoNaturalEarth1() : geoMercator()).fitExtent(
    [[left, ABOVE], [width - right, height - ABOVE]],
    { type: 'MultiPoint', coordinates: points },
  )
  if (fitted.scale() <= CLOSEST) return fitted
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return geoMercator().center([middle(lons), middle(points.map(([, lat]) => lat))]).scale(CLOSEST).translate([width / 2, height / 2])
}
