import { expect, test } from 'vitest'
import { ticks, timelineOf } from './timeline'
import type { ClaimRow } from './types'

const days = (from: string, to: string, room: number) =>
  ticks(Date.parse(from), Date.parse(to), room).map((at) => new Date(at).toISOString().slice(5, 10))

test('as many days are named as there is room for', () => {
  expect(days('2021-06-04', '2021-06-08', 6)).toEqual(['06-04', '06-05', '06-06', '06-07', '06-08'])
  expect(days('2021-06-04', '2021-06-08', 2)).toEqual(['06-04', '06-06', '06-08'])
  expect(days('2021-06-04', '2021-06-15', 3)).toEqual(['06-04', '06-08', '06-12'])
})

const claim = (edtf: string | null) =>
  ({ id: edtf, kind: 'presence', published: '2024-12-20', time: edtf && { text: edtf, start: 0, end: 1, edtf }, place: [{ name: 'Poti' }] }) as unknown as ClaimRow

test.each([
  ['2023-33', '2023-01-01', '2023-03-31'],
  ['{2024-12-07,2024-12-08}', '2024-12-07', '2024-12-08'],
  ['199X', '1990-01-01', '1999-12-31'],
  [null, '2024-12-20', '2024-12-20'],
])('%s stands where it belongs', (edtf, from, to) => {
  const bar = timelineOf([claim(edtf)])!.lanes[0]!.bars[0]!
  expect([bar.from, bar.to].map((at) => new Date(at).toISOString().slice(0, 10))).toEqual([from, to])
  expect(bar.bounded).toBe(edtf === null)
})

test.each(['XXXX-12-08', 'soon', '2024-13'])('%s stands on no day, not even on the report’s', (edtf) => {
  expect(timelineOf([claim(edtf)])).toMatchObject({ lanes: [], undated: [{ id: edtf }] })
})
