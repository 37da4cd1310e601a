import { expect, test } from 'vitest'
import { ticks } from './timeline'

const days = (from: string, to: string, room: number) =>
  ticks(Date.parse(from), Date.parse(to), room).map((at) => new Date(at).toISOString().slice(5, 10))

test('as many days are named as there is room for', () => {
  expect(days('2021-06-04', '2021-06-08', 6)).toEqual(['06-04', '06-05', '06-06', '06-07', '06-08'])
  expect(days('2021-06-04', '2021-06-08', 2)).toEqual(['06-04', '06-06', '06-08'])
  expect(days('2021-06-04', '2021-06-15', 3)).toEqual(['06-04', '06-08', '06-12'])
})
