// What a map shows of claims: a mark a place, a line a movement.

import { legsOf, spotsOf, type Spot } from './geography'
import type { ClaimRow, MapProperties } from './types'
import { firmness, inOneLine, isHedged } from './wording'

/** Whether all claims are denials, and whether none is plain. */
function standing(claims: ClaimRow[]): { denied: boolean; hedged: boolean } {
  const denied = claims.every((claim) => claim.polarity === 'negative')
  return { denied, hedged: !denied && claims.every((claim) => isHedged(claim) || claim.polarity === 'negative') }
}

export function marksOf(claims: ClaimRow[], open: (title: string, claims: ClaimRow[]) => void) {
  return spotsOf(claims).map(({ spot, claims: named }, index) => ({
    key: `${index} ${spot.name}`,
    spot,
    label: `${spot.name}: ${named.length} ${named.length === 1 ? 'claim' : 'claims'}`,
    ...standing(named),
    open: () => open(spot.name, named),
  }))
}

export function linesOf(claims: ClaimRow[], open: (title: string, claims: ClaimRow[]) => void) {
  return legsOf(claims).map(({ claim, stops }) => ({
    key: claim.id,
    stops,
    label: `${claim.subject.name}, ${inOneLine(claim)} (${firmness(claim)})`,
    ...standing([claim]),
    open: () => open('Movement', [claim]),
  }))
}

type Feature = GeoJSON.Feature<GeoJSON.Point | null, MapProperties>

function spotOfFeature({ geometry, properties }: Feature): Spot {
  const [lon = 0, lat = 0] = geometry?.coordinates ?? properties.around ?? []
  // What nobody knows how exactly to place is no pin.
  return { lon, lat, name: properties.place_name, precision: properties.precision ?? 'area' }
}

function standingOf(features: Feature[]): { denied: boolean; hedged: boolean } {
  const claims = features.map(({ properties }) => ({ ...properties, evidentiality: 'asserted' as const }))
  const denied = claims.every((claim) => claim.polarity === 'negative')
  return { denied, hedged: !denied && claims.every((claim) => isHedged(claim) || claim.polarity === 'negative') }
}

function grouped(features: Feature[], key: (feature: Feature) => string): Feature[][] {
  const groups = new Map<string, Feature[]>()
  for (const feature of features) {
    const of = key(feature)
    const known = groups.get(of)
    if (known) known.push(feature)
    else groups.set(of, [feature])
  }
  return [...groups.values()]
}

/** A mark for each place of the whole case; `here` tells who was last reported in a place. */
export function marksOfPlaces(features: Feature[], here: (place: string) => string[], open: (title: string, claims: string[]) => void) {
  return grouped(features, (one) => one.properties.place ?? one.properties.place_name).map((named, index) => {
    const spot = spotOfFeature(named[0]!)
    const claims = [...new Set(named.map((one) => one.properties.claim))]
    const people = [...new Set(named.map((one) => one.properties.person_name))]
    const label = `${spot.name}: ${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}, ${people.slice(0, 4).join(', ')}${people.length > 4 ? '…' : ''}`
    const who = here(named[0]!.properties.place ?? spot.name)
    return { key: `${index} ${spot.name}`, spot, label, who, ...standingOf(named), open: () => open(spot.name, claims) }
  })
}

/** A line for each movement of the whole case with two known places or more. */
export function linesOfPlaces(features: Feature[], open: (title: string, claims: string[]) => void) {
  const movements = features.filter((one) => one.properties.kind === 'movement')
  return grouped(movements, (one) => one.properties.claim)
    .filter((places) => places.length > 1)
    .map((places) => {
      const { claim, person_name: name, words } = places[0]!.properties
      const label = `${name}: “${words}”`
      return { key: claim, stops: places.map(spotOfFeature), label, ...standingOf(places), open: () => open(name, [claim]) }
    })
}
