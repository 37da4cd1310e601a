import { expect, test } from 'vitest'
import { reasonInWords } from './pairs'

test('countries are called by their names', () => {
  expect(reasonInWords('both are placed in NO')).toBe('both are placed in Norway')
  expect(reasonInWords('both are placed in Lviv')).toBe('both are placed in Lviv')
  expect(reasonInWords('the reports are of one week')).toBe('the reports are of one week')
})
