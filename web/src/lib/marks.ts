// What a map shows of claims: a mark a place, a line a movement.

import { legsOf, spotsOf, type Spot } from './geography'
import type { ClaimRow, MapProperties } from './types'
import { firmness, inOneLine, isHedged } from './wording'

interface Standing {
  denied: boolean
  hedged: boolean
  /** Whether every report that says so was corrected or retracted. */
  withdrawn: boolean
}

type Standable = Parameters<typeof isHedged>[0] & { polarity: ClaimRow['polarity']; withdrawn_by: string | null }

/** Whether all claims that stand are denials, and whether none is plain. */
function standing(claims: Standable[]): Standing {
  const live = claims.filter((claim) => !claim.withdrawn_by)
  const counted = live.length > 0 ? live : claims
  const denied = counted.every((claim) => claim.polarity === 'negative')
  const hedged = !denied && counted.every((claim) => isHedged(claim) || claim.polarity === 'negative')
  return { denied, hedged, withdrawn: live.length === 0 }
}

/** What is said of a mark that nothing supports any more. */
const fallen = (withdrawn: boolean) => (withdrawn ? ' (withdrawn)' : '')

export function marksOf(claims: ClaimRow[], open: (title: string, claims: ClaimRow[]) => void) {
  return spotsOf(claims).map(({ spot, claims: named }, index) => {
    const how = standing(named)
    return {
      key: `${index} ${spot.name}`,
      spot,
      label: `${spot.name}: ${named.length} ${named.length === 1 ? 'claim' : 'claims'}${fallen(how.withdrawn)}`,
      ...how,
      open: () => open(spot.name, named),
    }
  })
}

export function linesOf(claims: ClaimRow[], open: (title: string, claims: ClaimRow[]) => void) {
  return legsOf(claims).map(({ claim, stops }) => ({
    key: claim.id,
    stops,
    label: `${claim.subject.name}, ${inOneLine(claim)} (${firmness(claim)})${fallen(claim.withdrawn_by !== null)}`,
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

function standingOf(features: Feature[]): Standing {
  return standing(features.map(({ properties }) => ({ ...properties, evidentiality: 'asserted' as const })))
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
    const how = standingOf(named)
    const elsewhere = named[0]!.properties.elsewhere
    const doubt = elsewhere ? ` (or the ${spot.name} in ${elsewhere} that other reports mean)` : ''
    const hedged = how.hedged || (!how.denied && doubt !== '')
    return { key: `${index} ${spot.name}`, spot, label: label + doubt + fallen(how.withdrawn), who, ...how, hedged, open: () => open(spot.name, claims) }
  })
}

/** A line for each movement of the whole case with two known places or more. */
export function linesOfPlaces(features: Feature[], open: (title: string, claims: string[]) => void) {
  const movements = features.filter((one) => one.properties.kind === 'movement')
  return grouped(movements, (one) => one.properties.claim)
    .filter((places) => places.length > 1)
    .map((places) => {
      const { claim, person_name: name, words } = places[0]!.properties
      const how = standingOf(places)
      const label = `${name}: “${words}”${fallen(how.withdrawn)}`
      return { key: claim, stops: places.map(spotOfFeature), label, ...how, open: () => open(name, [claim]) }
    })
}
