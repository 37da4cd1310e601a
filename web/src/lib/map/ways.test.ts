import { expect, test } from 'vitest'
import type { Spot } from '../geography'
import { wayOf } from './ways'

const spot = (name: string, lon: number, lat: number, precision: Spot['precision'] = 'city'): Spot => ({ key: name, name, lon, lat, precision })
const at = ({ lon, lat }: Spot): [number, number] => [lon * 10, -lat * 10]
const map = { world: { type: 'FeatureCollection' as const, features: [] }, at, isSpeck: ({ name }: Spot) => name === 'Speck' }

/** Where the last piece begins and ends. */
function ends(way: string) {
  const [, x, y, , , toX, toY] = /M([^,]+),([^Q]+)Q([^,]+),(\S+) ([^,]+),([^M]+)$/.exec(way)!.map(Number)
  return [[x, y], [toX, toY]] as [[number, number], [number, number]]
}

test('a line leads from pin to shortly before pin', () => {
  const [from, to] = ends(wayOf([spot('A', 0, 0), spot('B', 10, 0)], map))
  expect(from).toEqual([0, 0])
  expect(to[0]).toBeCloseTo(92)
})

test('there is no line of one place, and one piece for each leg', () => {
  expect(wayOf([spot('A', 0, 0)], map)).toBe('')
  expect(wayOf([spot('A', 0, 0), spot('B', 10, 0), spot('C', 20, 0)], map).match(/M/g)).toHaveLength(2)
})

test('a line into an area ends at its edge, one out of it begins there', () => {
  const [town, area] = [spot('A', 0, 0), spot('Area', 10, 0, 'area')]
  expect(ends(wayOf([town, area], map))[1][0]).toBeCloseTo(70, -1)
  expect(ends(wayOf([area, town], map))[0][0]).toBeCloseTo(70, -1)
})

test('within an area, a line is a short one', () => {
  const [town, area] = [spot('A', 9, 0), spot('Area', 10, 0, 'area')]
  expect(ends(wayOf([town, area], map))[1][0]).toBeCloseTo(90 + 26)
  expect(ends(wayOf([area, town], map))[0][0]).toBeCloseTo(90 + 26)
})

test('a line to an area too small to see ends before its square', () => {
  const [, to] = ends(wayOf([spot('A', 0, 0), spot('Speck', 10, 0, 'country')], map))
  expect(to[0]).toBeCloseTo(91)
})
