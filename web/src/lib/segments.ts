// A block of a report's text, cut where claims begin and end.

import { slice } from './codepoints'
import type { Block, ClaimRow } from './types'

export interface Segment {
  start: number
  text: string
  /** The claims whose words these are, the closest first. */
  claims: ClaimRow[]
}

export function segmentsOf(text: string, units: number[], block: Block, claims: ClaimRow[]): Segment[] {
  const here = claims.filter((claim) => claim.evidence.start < block.end && claim.evidence.end > block.start)
  const cuts = new Set([block.start, block.end])
  for (const { evidence } of here) {
    cuts.add(Math.max(evidence.start, block.start))
    cuts.add(Math.min(evidence.end, block.end))
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? block.end
    const length = (claim: ClaimRow) => claim.evidence.end - claim.evidence.start
    return {
      start,
      text: slice(text, units, start, end),
      claims: here
        .filter((claim) => claim.evidence.start <= start && claim.evidence.end >= end)
        .sort((a, b) => length(a) - length(b)),
    }
  })
}
