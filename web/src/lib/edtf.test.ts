import { expect, test } from 'vitest'
import { inWords, spanOf } from './edtf'

test.each([
  ['2024-12-08', '8 December 2024'],
  ['2024-12', 'December 2024'],
  ['2024', '2024'],
  ['XXXX-12-08', '8 December'],
  ['2024-12-08~', 'about 8 December 2024'],
  ['2016-03-03/2016-03-04', '3 to 4 March 2016'],
  ['2016-02-25/2016-03-04', '25 February to 4 March 2016'],
  ['2015-12-25/2016-03-04', '25 December 2015 to 4 March 2016'],
  ['2016-02/2016-03', 'February to March 2016'],
  ['2016-02-25~/2016-02-27', 'about 25 February 2016 to 27 February 2016'],
  ['../2024-12-08', 'until 8 December 2024'],
  ['2024-12-08/..', 'since 8 December 2024'],
  ['2024-22', 'summer 2024'],
])('%s reads %s', (edtf, words) => expect(inWords(edtf)).toBe(words))

test('a date covers its whole day, a month its whole month', () => {
  expect(spanOf('2024-12-08')).toEqual({ from: Date.UTC(2024, 11, 8), to: Date.UTC(2024, 11, 9) - 1 })
  expect(spanOf('2024-02')).toEqual({ from: Date.UTC(2024, 1, 1), to: Date.UTC(2024, 2, 1) - 1 })
})

test('open and unknown ends stay so', () => {
  expect(spanOf('../2024-12-08')).toEqual({ from: null, to: Date.UTC(2024, 11, 9) - 1 })
  expect(spanOf('XXXX-12-08')).toBeNull()
})
