import { expect, test } from 'vitest'
import { inWhole, reasonInWords } from './pairs'

test('countries are called by their names', () => {
  expect(reasonInWords('both are placed in NO')).toBe('both are placed in Norway')
  expect(reasonInWords('both are placed in Lviv')).toBe('both are placed in Lviv')
  expect(reasonInWords('the reports are of one week')).toBe('the reports are of one week')
})

test('no word around a mention is cut, and what is left out is marked', () => {
  const context = (before: string, after: string) => inWhole({ before, match: 'Elena', after })
  expect(context('r Lviv on Monday, an aide said. ', ' is in Lviv.')).toEqual({ before: '… Lviv on Monday, an aide said. ', after: ' is in Lviv.' })
  expect(context('', ' arrived in Lviv on Monday. Olen')).toEqual({ before: '', after: ' arrived in Lviv on Monday. …' })
})
