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
  expect(before.sources).toEqual([['a neighbour']])
  expect(changesOf(before, { ...before })).toEqual({})
  expect(changesOf(before, { ...before, sources: [['a friend']] })).toEqual({ sources: [['a friend']] })
  expect(changesOf(before, { ...before, sources: [['']] })).toEqual({ sources: [] })
  expect(changesOf({}, { sources: [[' ']] })).toEqual({})
  const cited = [['a neighbour', 'the Courier '], ['']]
  expect(changesOf(before, { ...before, sources: cited })).toEqual({ sources: [['a neighbour', 'the Courier']] })
})

test('what stood there and is empty now is taken away', () => {
  const before = { place: 'Athens', time: 'on Friday', date: '2024-12-13', other: undefined }
  expect(changesOf(before, { place: '', time: '', date: '2024-12-13', other: '' })).toEqual({ place: '', time: '' })
  expect(changesOf(before, { ...before, date: '' })).toEqual({ date: '' })
})
