import { expect, test } from 'vitest'
import type { Claim } from './types'
import { whenOf } from './when'
import { slotsOf } from './wording'

const claim = (first_told?: string) =>
  ({ id: 'c', kind: 'movement', sources: [], time: { text: 'on Friday', start: 0, end: 9, edtf: '2021-06-11', first_told } }) as unknown as Claim

test('a copy of the next week is of the day that was first told', () => {
  expect(whenOf(claim('2021-06-04'))).toBe('2021-06-04')
  expect(slotsOf(claim('2021-06-04'))).toContainEqual(['when', '4 June 2021, as these words were first told (by the day of this report 11 June 2021)'])
})

test('what was not told before is of its own day', () => {
  expect(whenOf(claim())).toBe('2021-06-11')
})
