import { expect, test } from 'vitest'
import { labelsOf } from './labels'

const SIZE: [number, number] = [360, 340]

test('names that would cover one another are said shorter, or left out', () => {
  const pin = (names: string[], x: number, y: number) => ({ names, at: [x, y] as [number, number], beside: true })
  const labels = labelsOf(
    [pin(['Poti: Irena Novak', 'Poti'], 40, 100), pin(['Batumi: Petra Marlow', 'Batumi'], 100, 108), pin(['Rize'], 350, 100)],
    SIZE,
  ).kept
  const names = labels.map((one) => one.name)
  expect(names).toContain('Rize')
  for (const one of labels) {
    for (const other of labels) {
      const apart = one === other || Math.abs(one.y - other.y) >= 14 || one.x + one.width <= other.x || other.x + other.width <= one.x
      expect(apart, `${one.name} and ${other.name}`).toBe(true)
    }
    expect(one.x).toBeGreaterThan(0)
    expect(one.x + one.width).toBeLessThan(SIZE[0])
  }
})

test('a whole name is written where there is room', () => {
  const labels = labelsOf([{ names: ['Poti: Irena Novak', 'Poti'], at: [100, 100], beside: true }], SIZE).kept
  expect(labels.map((one) => one.name)).toEqual(['Poti: Irena Novak'])
})

test('no name stands under the buttons in the corner', () => {
  const pins = [{ names: ['Poti'], at: [300, 20] as [number, number], beside: true }]
  expect(labelsOf(pins, SIZE).kept.map((one) => one.x > 300)).toEqual([true])
  expect(labelsOf(pins, SIZE, [50, 100]).kept.every((one) => one.x + one.width <= 310)).toBe(true)
})

test('towns close to one another are all named, some at the end of a line', () => {
  const towns = ['Zugdidi', 'Poti', 'Batumi', 'Sarpi', 'Rize'].map((name, at) => ({ names: [name], at: [180 + at * 4, 170 + at * 5] as [number, number], beside: true }))
  const { kept, left } = labelsOf(towns, SIZE)
  expect(kept.map(({ name }) => name).sort()).toEqual(['Batumi', 'Poti', 'Rize', 'Sarpi', 'Zugdidi'])
  expect(left).toEqual([])
  expect(kept.some(({ leader }) => leader !== null)).toBe(true)
})

test('what has no room at all is told', () => {
  const crowd = Array.from({ length: 300 }, (_, at) => ({ names: [`Town ${at}`], at: [180, 170] as [number, number], beside: true }))
  const { kept, left } = labelsOf(crowd, SIZE)
  expect(kept.length + left.length).toBe(300)
  expect(left.length).toBeGreaterThan(0)
})

test('two places of one name are both named', () => {
  const both = [100, 260].map((x) => ({ names: ['Tripoli'], at: [x, 170] as [number, number], beside: true }))
  expect(labelsOf(both, SIZE).kept).toHaveLength(2)
})
