// What a map shows of claims: a mark a place, a line a leg.

import { whenOf } from './when'
import { spotOf, spotsOf, type Named, type Spot } from './geography'
import { legsOf, type Happening, type Leg, type Move } from './legs'
import type { ClaimRow, MapProperties } from './types'
import { isHedged, placesOf } from './wording'

/** How a place or a leg is told. */
export interface Standing {
  denied: boolean
  /** Told by some, and denied by others. */
  contested: boolean
  hedged: boolean
  /** Whether every report that says so was corrected or retracted. */
  withdrawn: boolean
}

/** One that tells a place or a leg. */
interface Voice {
  denied: boolean
  hedged: boolean
  withdrawn: boolean
}

type Told = Parameters<typeof isHedged>[0] & { polarity: ClaimRow['polarity']; withdrawn_by: string | null }

const voiceOf = (claim: Told): Voice => ({
  denied: claim.polarity === 'negative',
  hedged: isHedged(claim),
  withdrawn: claim.withdrawn_by !== null,
})

function standing(voices: Voice[]): Standing {
  const live = voices.filter((voice) => !voice.withdrawn)
  const counted = live.length > 0 ? live : voices
  const told = counted.filter((voice) => !voice.denied)
  const denied = told.length === 0
  return {
    denied,
    contested: !denied && told.length < counted.length,
    hedged: !denied && told.every((voice) => voice.hedged),
    withdrawn: live.length === 0,
  }
}

/** Who denies having left a place does not deny having been there. */
function standingAt(named: { slot: string; claim: Told }[]): Standing {
  const ofPlace = named.filter(({ slot, claim }) => !(slot === 'origin' && claim.polarity === 'negative'))
  return standing((ofPlace.length > 0 ? ofPlace : named).map(({ claim }) => voiceOf(claim)))
}

/** What a mark or a line says of itself beside its name. */
function inWords(how: Standing): string {
  if (how.withdrawn) return ' (withdrawn)'
  if (how.contested) return ' (told by some, denied by others)'
  if (how.denied) return ' (denied)'
  return how.hedged ? ' (hedged)' : ''
}

const claimsInWords = (number: number) => `${number} ${number === 1 ? 'claim' : 'claims'}`

export function marksOf(claims: ClaimRow[], open: (title: string, claims: ClaimRow[]) => void) {
  return spotsOf(claims).map(({ spot, by }: Named) => {
    const how = standingAt(by)
    return {
      key: spot.key,
      spot,
      label: `${spot.name}: ${claimsInWords(by.length)}${inWords(how)}`,
      ...how,
      open: () => open(spot.name, by.map(({ claim }) => claim)),
    }
  })
}

/** A line for each leg that the claims tell, alone or together. */
export function linesOf(claims: ClaimRow[], happenings: Happening[], open: (title: string, claims: ClaimRow[]) => void) {
  const known = new Map(claims.map((claim) => [claim.id, claim]))
  const moves = claims.filter((claim) => claim.kind === 'movement').map(moveOf)
  return legsOf(moves, happenings).map((leg) => {
    const named = idsOf(leg).flatMap((id) => known.get(id) ?? [])
    return lineOf(leg, known, '', (title) => open(title, named))
  })
}

function moveOf(claim: ClaimRow): Move {
  const spots = (wanted: string) => placesOf(claim).flatMap(({ slot, place }) => (slot === wanted ? spotOf(place) ?? [] : []))
  return {
    claim: claim.id,
    journey: claim.journey ? `${claim.report_id} ${claim.journey}` : claim.id,
    leg: claim.leg ?? 0,
    from: spots('origin'),
    via: spots('via'),
    to: spots('destination'),
    denied: claim.polarity === 'negative',
    time: whenOf(claim),
  }
}

const idsOf = (leg: Leg) => [...new Set(leg.tellings.flatMap(({ claims }) => claims))]

/** What is told by several claims is as firm as the least firm of them. */
function lineOf(leg: Leg, known: Map<string, Told>, who: string, open: (title: string) => void) {
  const voices = leg.tellings.map(({ claims, denied }): Voice => {
    const together = claims.flatMap((id) => known.get(id) ?? []).map(voiceOf)
    return { denied, hedged: together.some(({ hedged }) => hedged), withdrawn: together.some(({ withdrawn }) => withdrawn) }
  })
  const how = standing(voices)
  const title = `${leg.from.name} → ${leg.to.name}`
  return {
    key: `${leg.from.key} → ${leg.to.key}`,
    stops: [leg.from, leg.to],
    label: `${title}: ${claimsInWords(idsOf(leg).length)}${who}${inWords(how)}`,
    ...how,
    open: () => open(title),
  }
}

type Feature = GeoJSON.Feature<GeoJSON.Point | null, MapProperties>

function spotOfFeature({ geometry, properties }: Feature): Spot {
  const [lon = 0, lat = 0] = geometry?.coordinates ?? properties.around ?? []
  // What nobody knows how exactly to place is no pin.
  return { key: properties.place ?? properties.place_name, lon, lat, name: properties.place_name, precision: properties.precision ?? 'area' }
}

const toldOf = ({ properties }: Feature): Told => ({ ...properties, evidentiality: 'asserted' })

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

function namesIn(features: Feature[]): string {
  const people = [...new Set(features.map((one) => one.properties.person_name))]
  return `, ${people.slice(0, 4).join(', ')}${people.length > 4 ? '…' : ''}`
}

/** A mark for each place of the whole case; `here` tells who was last reported in a place. */
export function marksOfPlaces(features: Feature[], here: (place: string) => string[], open: (title: string, claims: string[]) => void) {
  return grouped(features, (one) => spotOfFeature(one).key).map((named) => {
    const spot = spotOfFeature(named[0]!)
    const claims = [...new Set(named.map((one) => one.properties.claim))]
    const how = standingAt(named.map((one) => ({ slot: one.properties.slot, claim: toldOf(one) })))
    const elsewhere = named[0]!.properties.elsewhere
    const doubt = elsewhere ? ` (or the ${spot.name} in ${elsewhere} that other reports mean)` : ''
    return {
      key: spot.key,
      spot,
      label: `${spot.name}: ${claimsInWords(claims.length)}${namesIn(named)}${doubt}${inWords(how)}`,
      who: here(spot.key),
      ...how,
      hedged: how.hedged || (!how.denied && doubt !== ''),
      open: () => open(spot.name, claims),
    }
  })
}

/** A line for each leg of the whole case, whoever went it. */
export function linesOfPlaces(features: Feature[], open: (title: string, claims: string[]) => void) {
  const movements = features.filter((one) => one.properties.kind === 'movement')
  const known = new Map(movements.map((one) => [one.properties.claim, toldOf(one)]))
  const people = grouped(movements, ({ properties }) => properties.person ?? properties.person_name)
  const legs = people.flatMap((of) => {
    const moves = grouped(of, (one) => one.properties.claim).map(moveOfFeatures)
    // Which claims are one account isn't asked of a whole case; a denial is of what others tell of the same person.
    return legsOf(moves, [moves.map(({ claim }) => [claim])])
  })
  return together(legs).map((leg) => {
    const ids = new Set(idsOf(leg))
    const who = namesIn(movements.filter((one) => ids.has(one.properties.claim)))
    return lineOf(leg, known, who, (title) => open(title, [...ids]))
  })
}

function moveOfFeatures(features: Feature[]): Move {
  const { claim, report, person, person_name: name, journey, leg, polarity, time } = features[0]!.properties
  const spots = (slot: string) => features.filter((one) => one.properties.slot === slot).map(spotOfFeature)
  return {
    claim,
    journey: journey ? [report, person ?? name, journey].join(' ') : claim,
    leg: leg ?? 0,
    from: spots('origin'),
    via: spots('via'),
    to: spots('destination'),
    denied: polarity === 'negative',
    time,
  }
}

/** The legs of several people, each once. */
function together(legs: Leg[]): Leg[] {
  const known = new Map<string, Leg>()
  for (const leg of legs) {
    const key = `${leg.from.key} → ${leg.to.key}`
    const same = known.get(key)
    if (same) same.tellings.push(...leg.tellings)
    else known.set(key, leg)
  }
  return [...known.values()]
}
