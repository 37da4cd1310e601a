import { geoMercator } from 'd3-geo'
import { expect, test } from 'vitest'
import type { Spot } from '../geography'
import { WHOLE } from '../view'
import { areasOf, isSeen, middleOf, squareAround } from './areas'

const world = { type: 'FeatureCollection' as const, features: [] }
const projection = geoMercator().scale(500).center([30, 0]).translate([350, 250])
const mark = (precision: Spot['precision']) => ({ spot: { key: precision, name: precision, lon: 30, lat: 0, precision } })
const [region] = areasOf([mark('region')], world, projection)

test('what is known to a town is no area, nor is anything before the outlines are here', () => {
  expect(areasOf([mark('city'), mark('region')], world, projection)).toHaveLength(1)
  expect(areasOf([mark('region')], null, projection)).toEqual([])
})

test('an area that is small on the sheet is seen from nearer by', () => {
  expect(region!.extent).toBeCloseTo(2 * 0.9 * (Math.PI / 180) * 500, 0)
  expect(isSeen({ extent: 10 }, WHOLE)).toBe(false)
  expect(isSeen({ extent: 10 }, { ...WHOLE, scale: 2 })).toBe(true)
  expect(squareAround([10, 10], 4)).toBe('M8,8h4v4h-4z')
})

test('the middle of an area is that of what is in sight of it', () => {
  const [x, y] = middleOf(region!, projection, WHOLE, [700, 500])!
  expect([Math.round(x), Math.round(y)]).toEqual([350, 250])
  expect(middleOf(region!, projection, WHOLE, [350, 500])![0]).toBeLessThan(350)
  expect(middleOf(region!, projection, WHOLE, [100, 100])).toBeNull()
})
