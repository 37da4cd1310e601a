import { expect, test } from 'vitest'
import { codePointAt, slice, unitsOf } from './codepoints'

const text = 'a😀é بثينة'

test('offsets count code points, whatever plane they lie in', () => {
  const units = unitsOf(text)
  expect(slice(text, units, 0, 1)).toBe('a')
  expect(slice(text, units, 1, 2)).toBe('😀')
  expect(slice(text, units, 2, 3)).toBe('é')
  expect(slice(text, units, 4, 9)).toBe('بثينة')
})

test('a unit leads back to its code point, also from the middle of one', () => {
  const units = unitsOf(text)
  expect([0, 1, 2, 3].map((unit) => codePointAt(units, unit))).toEqual([0, 1, 1, 2])
  expect(codePointAt(units, text.length)).toBe(units.length - 1)
})

test('offsets beyond the text give what there is', () => {
  const units = unitsOf('ab')
  expect(slice('ab', units, 1, 99)).toBe('b')
  expect(slice('ab', units, 50, 99)).toBe('')
})
