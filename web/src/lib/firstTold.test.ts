import { expect, test } from 'vitest'
import { asFirstTold, whenOf } from './firstTold'
import type { CaseEvent, ClaimRow } from './types'
import { slotsOf } from './wording'

const claim = (what: Partial<ClaimRow> = {}) =>
  ({ id: 'c', kind: 'movement', sources: [], corrected: null, time: { text: 'on Friday', start: 0, end: 9, edtf: '2021-06-11' }, ...what }) as unknown as ClaimRow
const cell = (value: string, slot = 'time') =>
  [{ facets: [{ slot, entries: [{ report: 'r', values: [{ claim: 'c', value }] }], pairs: [] }] }] as unknown as CaseEvent[]

test('a copy of the next week is of the day that was first told', () => {
  const [told] = asFirstTold([claim()], cell('2021-06-04'))
  expect(whenOf(told!)).toBe('2021-06-04')
  expect(slotsOf(told!)).toContainEqual(['when', '4 June 2021, as these words were first told (by the day of this report 11 June 2021)'])
  expect(told!.time!.edtf).toBe('2021-06-11')
})

test('what is of its own day stays so, as does what an analyst gave, and what no account has', () => {
  const same = (events: CaseEvent[], what: Partial<ClaimRow> = {}) => whenOf(asFirstTold([claim(what)], events)[0]!)
  expect(same(cell('2021-06-11'))).toBe('2021-06-11')
  expect(same(cell('2021-06-04', 'place'))).toBe('2021-06-11')
  expect(same(cell('on Friday'))).toBe('2021-06-11')
  expect(same(cell('2021-06-04'), { corrected: claim() })).toBe('2021-06-11')
  expect(same([])).toBe('2021-06-11')
})
