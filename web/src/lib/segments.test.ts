import { expect, test } from 'vitest'
import { unitsOf } from './codepoints'
import { segmentsOf } from './segments'
import type { ClaimRow } from './types'

const text = 'He left Poti 😀 for Batumi.'
const claim = (id: string, start: number, end: number) => ({ id, evidence: { start, end } }) as ClaimRow

test('a block is cut where claims begin and end, and loses nothing', () => {
  const units = unitsOf(text)
  const block = { role: 'body' as const, start: 0, end: units.length - 1 }
  const segments = segmentsOf(text, units, block, [claim('long', 0, 25), claim('short', 8, 12)])
  expect(segments.map((segment) => segment.text).join('')).toBe(text)
  expect(segments.map((segment) => segment.claims.map((one) => one.id))).toEqual([
    ['long'],
    ['short', 'long'],
    ['long'],
    [],
  ])
})
