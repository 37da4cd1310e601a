import { expect, test } from 'vitest'
import { dated, dayInWords, dayOf, impossibleDay } from './dating'

test('a day that is yet to come is none, unless an analyst gives it', () => {
  const given = (date: string, basis = 'metadata') => ({ date, basis })
  expect(dayOf(given('2016-03-05'))).toBe('2016-03-05')
  expect(dayOf(given('2999-01-01'))).toBe(null)
  expect(dayOf(given('2999-01-01', 'analyst'))).toBe('2999-01-01')
  expect(impossibleDay(given('2999-01-01'))).toBe('2999-01-01')
  expect(impossibleDay(given('2016-03-05'))).toBe(null)
  expect(dayInWords(given('2999-01-01'))).toBe('undated: it gives 1 January 2999, which is yet to come')
  expect(dayInWords(given('2016-03-05'))).toBe('5 March 2016')
  expect(dayInWords(null)).toBe('undated')
})

test('claims of such a report have no day', () => {
  const claims = [{ published: '2999-01-01' }, { published: '2016-03-05' }, { published: null }]
  expect(dated(claims).map((claim) => claim.published)).toEqual([null, '2016-03-05', null])
})
