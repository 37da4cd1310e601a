// Which claims stand when: dated ones in lanes by place, undated ones apart.

import { spanOf } from './days'
import { whenOf } from './when'
import type { ClaimRow } from './types'
import { placesOf } from './wording'

export interface Bar {
  claim: ClaimRow
  label: string
  from: number
  to: number
  /** Only bounded by the day of publication, which says "by then". */
  bounded: boolean
}

export interface Lane {
  place: string
  bars: Bar[]
}

export interface Timeline {
  from: number
  to: number
  lanes: Lane[]
  undated: ClaimRow[]
}

const DAY = 86_400_000
const TOLD_IN_TIME = new Set(['movement', 'presence', 'fate', 'legal'])

function barOf(claim: ClaimRow, label: string): Bar | null {
  const when = whenOf(claim)
  const said = when ? spanOf(when) : null
  // A date that bounds nothing ("8 December, year unstated") is none of the days before the report.
  const bound = when ? said : claim.published ? spanOf(claim.published) : null
  const to = bound?.to ?? bound?.from
  if (!bound || to === null || to === undefined) return null
  return { claim, label, from: bound.from ?? to - DAY, to, bounded: said === null }
}

/** What leads a claim's place: the end of a movement, else the place of the happening. Its id tells
 * that two languages name one place. */
function placeOf(claim: ClaimRow): { key: string; name: string } {
  const places = placesOf(claim)
  const lead = places.find(({ slot }) => slot === 'destination') ?? places.find(({ slot }) => slot === 'place') ?? places[0]
  const name = lead?.place.name ?? 'no place said'
  return { key: lead?.place.place ?? name, name }
}

export function timelineOf(claims: ClaimRow[]): Timeline | null {
  const lanes = new Map<string, Lane>()
  const undated: ClaimRow[] = []
  for (const claim of claims.filter((one) => TOLD_IN_TIME.has(one.kind))) {
    const place = placeOf(claim)
    const bar = barOf(claim, place.name)
    if (!bar) {
      undated.push(claim)
      continue
    }
    const lane = lanes.get(place.key) ?? { place: place.name, bars: [] }
    lane.bars.push(bar)
    lanes.set(place.key, lane)
  }
  const bars = [...lanes.values()].flatMap((lane) => lane.bars)
  if (bars.length === 0 && undated.length === 0) return null
  const from = Math.min(...bars.map((bar) => bar.from))
  const to = Math.max(...bars.map((bar) => bar.to))
  const first = (lane: Lane) => Math.min(...lane.bars.map((bar) => bar.from))
  return { from, to, lanes: [...lanes.values()].sort((a, b) => first(a) - first(b)), undated }
}

/** Round days between two moments, about as many as there is room for. */
export function ticks(from: number, to: number, room: number): number[] {
  const days = Math.max(1, Math.round((to - from) / DAY))
  const step = [1, 2, 3, 4, 7, 10, 14, 30, 60, 90, 180, 365, 730, 1825, 3650].find((one) => days / one <= room) ?? 3650
  const marks: number[] = []
  for (let at = Math.ceil(from / DAY) * DAY; at <= to; at += step * DAY) marks.push(at)
  return marks
}
