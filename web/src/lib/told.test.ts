import { expect, test } from 'vitest'
import { changesOf } from './told'

test('only what is different and said is a change', () => {
  const before = { subject: { name: 'Gela' }, place: 'Athens', certainty: 'certain' as const }
  expect(changesOf(before, { subject: { name: 'Gela' }, place: 'Poti', origin: '', certainty: 'certain' })).toEqual({ place: 'Poti' })
  expect(changesOf({}, { subject: { name: '' }, place: 'Poti' })).toEqual({ place: 'Poti' })
})
