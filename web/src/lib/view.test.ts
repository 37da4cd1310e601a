import { expect, test } from 'vitest'
import { moved, shown, WHOLE, zoomed } from './view'

test('the point that one comes closer to stays where it is', () => {
  const view = zoomed(zoomed(WHOLE, 3, [100, 50]), 2, [300, 20])
  const before = shown(zoomed(WHOLE, 3, [100, 50]), [(300 + 200) / 3, (20 + 100) / 3])
  expect(before).toEqual([300, 20])
  expect(shown(view, [(300 + 200) / 3, (20 + 100) / 3])).toEqual([300, 20])
})

test('nobody gets farther away than the whole', () => {
  expect(zoomed(WHOLE, 0.1, [10, 10]).scale).toBe(1)
})

test('the sheet cannot be lost', () => {
  expect(moved(WHOLE, 10_000, -10_000, [100, 100])).toEqual({ scale: 1, x: 80, y: -80 })
})
