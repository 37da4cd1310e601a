import { expect, test } from 'vitest'
import { fieldOf, momentOf } from './since'

test('a day is its beginning, a time is that time where the reader is', () => {
  expect(fieldOf('2024-12-14')).toBe('2024-12-14T00:00')
  expect(fieldOf(new Date(2024, 11, 14, 9, 5, 0).toISOString())).toBe('2024-12-14T09:05')
  expect(fieldOf(new Date(2024, 11, 14, 9, 5, 7).toISOString())).toBe('2024-12-14T09:05:07')
})

test('what the field has is asked for as that very moment', () => {
  expect(momentOf(fieldOf('2024-12-14T09:30:12Z'))).toBe('2024-12-14T09:30:12Z')
})

test('neither nonsense in the address nor an empty field is a time', () => {
  expect(fieldOf('yesterday')).toBe('')
  expect(momentOf('')).toBe('')
})
