// The legs of journeys: from where to where. A report may tell where somebody set out in one sentence and
// where they came to in another; both are one leg where the sentences belong to one journey, or to one
// account of one happening.

import { spanOf } from './days'
import type { Spot } from './geography'

/** What one claim says of a movement. */
export interface Move {
  claim: string
  /** Movements of one journey follow one another; one that belongs to none has a journey of its own. */
  journey: string
  leg: number
  from: Spot[]
  via: Spot[]
  to: Spot[]
  denied: boolean
  time: string | null
}

/** The claims that tell a leg together, or deny it. */
export interface Telling {
  claims: string[]
  denied: boolean
}

export interface Leg {
  from: Spot
  to: Spot
  tellings: Telling[]
}

/** The claims of one happening, account by account. */
export type Happening = string[][]

interface Step {
  /** Several where a report leaves open which. */
  spots: Spot[]
  sort: 'from' | 'via' | 'to'
  move: Move
}

/** Every leg once, with all that tell or deny it. */
export function legsOf(moves: Move[], happenings: Happening[]): Leg[] {
  const legs = new Map<string, Leg>()
  const tell = (from: Step, to: Step, denied = false) => {
    const claims = [...new Set([from.move.claim, to.move.claim])]
    for (const start of from.spots) for (const end of to.spots) add(legs, start, end, { claims, denied })
  }
  const told = moves.filter((move) => !move.denied)
  const ways = grouped(told).map(stepsOf).filter((steps) => steps.length > 0)
  for (const steps of ways) for (const [from, to] of hopsOf(steps)) tell(from, to)
  for (const accounts of happenings) for (const claims of accounts) joinLoose(ways, new Set(claims), tell)
  for (const move of moves.filter((one) => one.denied)) deny(move, legs, ways, happenings, tell)
  return [...legs.values()]
}

function add(legs: Map<string, Leg>, from: Spot, to: Spot, telling: Telling) {
  if (from.key === to.key) return
  const key = `${from.key} → ${to.key}`
  const leg = legs.get(key) ?? { from, to, tellings: [] }
  const same = (other: Telling) => other.denied === telling.denied && other.claims.join() === telling.claims.join()
  if (!leg.tellings.some(same)) leg.tellings.push(telling)
  legs.set(key, leg)
}

function grouped(moves: Move[]): Move[][] {
  const journeys = new Map<string, Move[]>()
  for (const move of moves) journeys.set(move.journey, [...(journeys.get(move.journey) ?? []), move])
  return [...journeys.values()].map((journey) => journey.sort((a, b) => a.leg - b.leg))
}

/** The places of a journey in their order; where one leg ends and the next begins is one of them. */
function stepsOf(journey: Move[]): Step[] {
  const steps: Step[] = []
  for (const move of journey) {
    const own: Step[] = [
      { spots: move.from, sort: 'from', move },
      ...move.via.map((spot): Step => ({ spots: [spot], sort: 'via', move })),
      { spots: move.to, sort: 'to', move },
    ]
    for (const step of own.filter(({ spots }) => spots.length > 0)) {
      const before = steps.at(-1)
      const known = before?.spots.some((spot) => step.spots.some(({ key }) => key === spot.key))
      if (!known) steps.push(step)
    }
  }
  return steps
}

/** Who came to one place and set out from another is not said to have gone from the one to the other. */
function hopsOf(steps: Step[]): [Step, Step][] {
  const hops = steps.slice(1).map((step, at): [Step, Step] => [steps[at]!, step])
  return hops.filter(([before, step]) => !(before.sort === 'to' && step.sort === 'from'))
}

/** Within one account, where somebody set out goes with where they came to. */
function joinLoose(ways: Step[][], claims: Set<string>, tell: (from: Step, to: Step) => void) {
  const of = ways.filter((steps) => steps.some(({ move }) => claims.has(move.claim)))
  const starts = of.map((steps) => steps.at(-1)!).filter(({ sort }) => sort === 'from')
  const ends = of.map((steps) => steps[0]!).filter(({ sort }) => sort !== 'from')
  for (const start of starts) for (const end of ends) if (mayFollow(start.move, end.move)) tell(start, end)
}

/** Nobody comes to a place before having set out for it. */
function mayFollow(start: Move, end: Move): boolean {
  const [left, came] = [start, end].map(({ time }) => (time ? spanOf(time) : null))
  return !(left?.from && came?.to) || came.to >= left.from
}

/** A denial stands against the legs that it speaks of; against one from where its own account has somebody
 * set out, where nobody else tells of it. */
function deny(move: Move, legs: Map<string, Leg>, ways: Step[][], happenings: Happening[], tell: (from: Step, to: Step, denied: boolean) => void) {
  const [from, to]: Step[] = [{ spots: move.from, sort: 'from', move }, { spots: move.to, sort: 'to', move }]
  if (move.from.length > 0 && move.to.length > 0) return tell(from!, to!, true)
  // One who denies having come somewhere, and says where they are instead, speaks of two happenings.
  const spokenOf = happenings.filter((accounts) => accounts.some((claims) => claims.includes(move.claim)))
  const told = new Set(spokenOf.flat(2))
  const meant = [...legs.values()].filter((leg) => {
    const stop = move.to.length > 0 ? leg.to : leg.from
    const isTold = leg.tellings.some(({ claims }) => claims.some((claim) => told.has(claim)))
    return isTold && [...move.from, ...move.to].some(({ key }) => key === stop.key)
  })
  for (const leg of meant) add(legs, leg.from, leg.to, { claims: [move.claim], denied: true })
  if (meant.length > 0 || move.to.length === 0) return
  const account = spokenOf.flat().filter((claims) => claims.includes(move.claim)).flat()
  const start = ways.find(([first]) => first?.sort === 'from' && account.includes(first.move.claim))?.[0]
  if (start) tell(start, to!, true)
}
