// What a map shows of claims: a mark a place, a line a movement.

import { legsOf, spotsOf } from './geography'
import type { ClaimRow } from './types'
import { firmness, inOneLine, isHedged } from './wording'

/** Whether all claims are denials, and whether none is plain. */
function standing(claims: ClaimRow[]): { denied: boolean; hedged: boolean } {
  const denied = claims.every((claim) => claim.polarity === 'negative')
  return { denied, hedged: !denied && claims.every((claim) => isHedged(claim) || claim.polarity === 'negative') }
}

export function marksOf(claims: ClaimRow[], open: (title: string, claims: ClaimRow[]) => void) {
  return spotsOf(claims).map(({ spot, claims: named }) => ({
    key: `${spot.name} ${spot.lon} ${spot.lat}`,
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
