import { expect, test } from 'vitest'
import { short, towards } from './points'

test('a way of some length in a direction, whatever lies there', () => {
  expect(towards([0, 0], [300, 400], 5)).toEqual([3, 4])
  expect(towards([10, 10], [10, 10], 5)).toEqual([10, 5])
})

test('a way ends before the point that it leads to, unless it is short', () => {
  expect(short([0, 0], [100, 0], 8)).toEqual([92, 0])
  expect(short([0, 0], [20, 0], 8)).toEqual([20, 0])
})
