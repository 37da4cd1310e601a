import { expect, test } from 'vitest'
import { changesOf, toldOf } from './told'
import type { Claim } from './types'

test('only what is different and said is a change', () => {
  const before = { subject: { name: 'Gela' }, place: 'Athens', certainty: 'certain' as const }
  expect(changesOf(before, { subject: { name: 'Gela' }, place: 'Poti', origin: '', certainty: 'certain' })).toEqual({ place: 'Poti' })
  expect(changesOf({}, { subject: { name: '' }, place: 'Poti' })).toEqual({ place: 'Poti' })
})

test('who says so can be changed to somebody else, and to the report itself', () => {
  const source = { text: 'a neighbour', start: 0, end: 11, name: null, type: 'anonymous', cue: 'said' }
  const claim = { kind: 'statement', subject: { name: 'Gela' }, sources: [[source]], time: null } as unknown as Claim
  const before = toldOf(claim)
  expect(before.source).toBe('a neighbour')
  expect(changesOf(before, { ...before })).toEqual({})
  expect(changesOf(before, { ...before, source: 'a friend' })).toEqual({ source: 'a friend' })
  expect(changesOf(before, { ...before, source: '' })).toEqual({ source: '' })
  expect(changesOf({}, { source: ' ' })).toEqual({})
})
