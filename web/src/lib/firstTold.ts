// "He left on Friday" means another Friday in a copy of the next week than where it was first told. The accounts
// side by side have the day that is meant; the claim has what its own report makes of the words.

import type { CaseEvent, Claim, ClaimRow } from './types'
import { spanOf } from './edtf'

/** When a claim has happened, as it was first told. */
export const whenOf = ({ time }: Claim): string | null => time?.first_told ?? time?.edtf ?? null

/** Claims with the time that their words were first told of. A time that an analyst gave is that of nobody else. */
export function asFirstTold(claims: ClaimRow[], events: CaseEvent[]): ClaimRow[] {
  const values = events.flatMap(({ facets }) => facets).filter(({ slot }) => slot === 'time').flatMap(({ entries }) => entries).flatMap((entry) => entry.values)
  const meant = new Map(values.map(({ claim, value }) => [claim, value]))
  return claims.map((claim) => {
    const [own, first] = [claim.time?.edtf, meant.get(claim.id)]
    if (!claim.time || !own || !first || claim.corrected || first === own || !spanOf(first)) return claim
    return { ...claim, time: { ...claim.time, first_told: first } }
  })
}
