// What is drawn on a map, and how exactly: a city is a pin, a country or region an area, never a pin.

import { geoCircle, geoContains, geoInterpolate } from 'd3-geo'
import { feature } from 'topojson-client'
import outlines from 'world-atlas/countries-50m.json?url'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { ClaimRow, Place, Precision } from './types'
import { placesOf } from './wording'

export type Countries = GeoJSON.FeatureCollection<GeoJSON.Geometry, { name: string }>

let asked: Promise<Countries> | undefined

/** The outlines of the world's countries, fetched when the first map is drawn. */
export function countries(): Promise<Countries> {
  asked ??= fetch(outlines)
    .then((response) => response.json() as Promise<Topology<{ countries: GeometryCollection<{ name: string }> }>>)
    .then((topology) => feature(topology, topology.objects.countries))
  return asked
}

export interface Spot {
  /** What tells the place from others. */
  key: string
  lon: number
  lat: number
  name: string
  precision: Precision
}

export function spotOf(place: Place): Spot | null {
  if (place.lat === null || place.lon === null) return null
  return { key: place.place ?? `${place.lon},${place.lat}`, lon: place.lon, lat: place.lat, name: place.name, precision: place.precision ?? 'area' }
}

/** Whether a place is known well enough to be a pin. */
export function isPoint(precision: Precision): boolean {
  return precision === 'city' || precision === 'district' || precision === 'site'
}

/** Where a place lies as far as it is known: in which country, or within what. */
export function roughlyWhere({ precision, country }: Place): string {
  if (precision === null || isPoint(precision)) return country ?? ''
  return `somewhere in this ${precision}`
}

/** The area that a place known only to a country or region is drawn as. */
export function areaOf(spot: Spot, world: Countries): GeoJSON.Feature | GeoJSON.Polygon | null {
  if (isPoint(spot.precision)) return null
  if (spot.precision === 'country') {
    return world.features.find((country) => geoContains(country, [spot.lon, spot.lat])) ?? circle(spot, 2.5)
  }
  return circle(spot, spot.precision === 'region' ? 0.9 : 3)
}

/** Where the way from one place to another enters the area that the other is known to lie in; `null`
 * where it sets out within. */
export function edgeOf(from: Spot, into: Spot, world: Countries): Spot | null {
  const key = [from.lon, from.lat, into.lon, into.lat, into.precision].join()
  const known = edges.get(key)
  if (known !== undefined) return known
  const found = findEdge(from, into, world)
  edges.set(key, found)
  return found
}

/** It takes a while to find them, and a map is drawn anew with each step closer. */
const edges = new Map<string, Spot | null>()

function findEdge(from: Spot, into: Spot, world: Countries): Spot | null {
  const area = areaOf(into, world)
  if (!area) return into
  const way = geoInterpolate([from.lon, from.lat], [into.lon, into.lat])
  const steps = Array.from({ length: 101 }, (_, step) => way(step / 100))
  if (geoContains(area, steps[0]!)) return null
  const [lon, lat] = steps.find((point) => geoContains(area, point)) ?? [into.lon, into.lat]
  return { ...into, lon, lat }
}

/** A round area, its radius in degrees of a great circle. */
function circle(spot: Spot, radius: number): GeoJSON.Polygon {
  return geoCircle().center([spot.lon, spot.lat]).radius(radius)()
}

/** A place that claims name, with what it is to each of them. */
export interface Named {
  spot: Spot
  by: { slot: string; claim: ClaimRow }[]
}

/** Every place of the claims, once, with the claims that name it. */
export function spotsOf(claims: ClaimRow[]): Named[] {
  const spots = new Map<string, Named>()
  for (const claim of claims) {
    for (const { slot, place } of placesOf(claim)) {
      const spot = spotOf(place)
      if (!spot) continue
      const known = spots.get(spot.key) ?? { spot, by: [] }
      if (!known.by.some((one) => one.claim === claim)) known.by.push({ slot, claim })
      spots.set(spot.key, known)
    }
  }
  return [...spots.values()]
}
