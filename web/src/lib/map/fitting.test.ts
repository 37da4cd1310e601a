import { expect, test } from 'vitest'
import type { Spot } from '../geography'
import { heightOf, pointsOf, projectionOf, type LonLat } from './fitting'

const spot = (name: string, lon: number, lat: number, precision: Spot['precision'] = 'city'): Spot => ({ key: name, name, lon, lat, precision })
const POTI: LonLat = [41.7, 42.1]
const RIZE: LonLat = [40.5, 41]

test('all that is told of is in sight, with room beside it', () => {
  const projection = projectionOf([POTI, RIZE, [55, 25]], [700, 500])
  for (const [x, y] of [POTI, RIZE, [55, 25] as LonLat].map((point) => projection(point)!)) {
    expect(x).toBeGreaterThan(50)
    expect(x).toBeLessThan(620)
    expect(y).toBeGreaterThan(45)
    expect(y).toBeLessThan(455)
  }
})

test('one town has its neighbours in sight, and stands in the middle', () => {
  const projection = projectionOf([POTI], [700, 500])
  expect(projection(POTI)).toEqual([350, 250])
  expect(projection(RIZE)![0]).toBeGreaterThan(0)
})

test('of an area beside towns, the edge is enough; alone, it is where it is', () => {
  const [poti, turkey] = [spot('Poti', ...POTI), spot('Turkey', 35, 39, 'area')]
  expect(pointsOf([turkey], null)).toEqual([[35, 39]])
  expect(pointsOf([poti, turkey], null)).toEqual([POTI])
  const [, edge] = pointsOf([poti, turkey], { type: 'FeatureCollection', features: [] })
  expect(edge![0]).toBeGreaterThan(36)
  expect(edge![0]).toBeLessThan(POTI[0])
})

test('a sheet is as high as what is on it, within bounds', () => {
  expect(heightOf([POTI], 1000, 860, false)).toBe(645)
  expect(heightOf([[0, 40], [60, 40]], 1000, 860, false)).toBe(610)
  expect(heightOf([[40, 0], [40, 60]], 1000, 2000, false)).toBe(1000)
  expect(heightOf([[40, 0], [40, 60]], 300, 2000, false)).toBe(360)
  expect(heightOf([[0, 40], [60, 40]], 1000, 1100, true)).toBe(825)
})
