import { expect, test } from 'vitest'
import { spotOf, roughlyWhere } from './geography'
import type { Place } from './types'

const place = (what: Partial<Place>): Place => ({ name: 'Halmeh', text: 'Halmeh', start: 0, end: 6, place: null, country: null, lat: null, lon: null, precision: null, ...what })

test('where a place lies is told as far as it is known', () => {
  expect(roughlyWhere(place({ precision: 'city', country: 'GE' }))).toBe('GE')
  expect(roughlyWhere(place({ precision: 'country', country: 'GE' }))).toBe('somewhere in this country')
})

test('a place of no gazetteer is told by its name alone, and is on no map', () => {
  expect(roughlyWhere(place({}))).toBe('')
  expect(spotOf(place({}))).toBeNull()
})

test('what stands on a map without being known how exactly is no pin', () => {
  expect(spotOf(place({ lat: 41, lon: 41 }))).toMatchObject({ precision: 'area' })
})
