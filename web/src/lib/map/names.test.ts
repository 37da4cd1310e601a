import { expect, test } from 'vitest'
import { inOrder, namesOf } from './names'

const mark = (name: string, who?: string[], withdrawn = false) => ({ spot: { key: name, name, lon: 0, lat: 0, precision: 'city' as const }, withdrawn, ...(who ? { who } : {}) })

test('a place is named with who is there, shorter where there is no room', () => {
  expect(namesOf(mark('Poti'))).toEqual(['Poti'])
  expect(namesOf(mark('Poti', ['A', 'B', 'C']))).toEqual(['Poti: A, B +1', 'Poti: A +2', 'Poti (3)', 'Poti'])
})

test('where somebody was last reported comes first, what was withdrawn last', () => {
  const all = [mark('withdrawn', [], true), mark('nobody'), mark('two', ['A', 'B'])]
  expect(inOrder(all, (one) => one).map(({ spot }) => spot.name)).toEqual(['two', 'nobody', 'withdrawn'])
})
