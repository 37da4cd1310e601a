// One colour and one number for each source, so that who says what shows at a glance and without
// colour too.

import type { Claim } from './types'
import { sourcesInWords } from './wording'

export interface SourceKey {
  label: string
  number: number
  hue: number
}

const HUES = [200, 30, 285, 145, 345, 60, 235, 100, 320, 175]

/** The sources of claims in order of first appearance; the report itself has number 0. */
export function keysOf(claims: Claim[]): Map<string, SourceKey> {
  const keys = new Map<string, SourceKey>()
  for (const claim of claims) {
    const label = sourcesInWords(claim)
    if (keys.has(label)) continue
    const itself = claim.sources.length === 0
    const number = itself ? 0 : [...keys.values()].filter((key) => key.number > 0).length + 1
    keys.set(label, { label, number, hue: itself ? -1 : (HUES[(number - 1) % HUES.length] ?? 200) })
  }
  return keys
}

/** The colour of a source as custom properties. */
export function hueOf(key: SourceKey | undefined): string {
  if (!key || key.hue < 0) return '--chroma: 0; --hue: 0'
  return `--chroma: 0.11; --hue: ${key.hue}`
}
