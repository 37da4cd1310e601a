// Claims as they hold: not what was judged wrong, and as they were corrected.

import type { ClaimRow } from './types'

export function held(claims: ClaimRow[]): ClaimRow[] {
  const stands = claims.filter(({ review }) => review !== 'wrong')
  return stands.map((claim) => (claim.corrected ? { ...claim, ...claim.corrected, id: claim.id } : claim))
}

/** Who asks for the words gets the claim with what was read in it. */
export function asRead(claims: ClaimRow[], all: ClaimRow[]): ClaimRow[] {
  const ids = new Set(claims.map(({ id }) => id))
  return all.filter(({ id }) => ids.has(id))
}
