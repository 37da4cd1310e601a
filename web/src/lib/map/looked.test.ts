import { expect, test } from 'vitest'
import { Looked } from './looked.svelte'
import { WHOLE } from '../view'

const sheet = () => new Looked(() => [700, 500])

test('keys come closer, move what is closer, and leave the rest to the page', () => {
  const looked = sheet()
  expect([looked.steer('ArrowLeft'), looked.steer('x')]).toEqual([false, false])
  expect(looked.view).toEqual(WHOLE)
  expect(looked.steer('+')).toBe(true)
  expect(looked.view.scale).toBe(1.5)
  const { x } = looked.view
  expect(looked.steer('ArrowLeft')).toBe(true)
  expect(looked.view.x).toBe(x + 60)
  looked.whole()
  expect(looked.view).toEqual(WHOLE)
})

test('a sheet is dragged only while it is held', () => {
  const looked = sheet()
  looked.closer(2)
  const { x, y } = looked.view
  looked.drag([10, 10])
  looked.hold([10, 10])
  looked.drag([30, 15])
  looked.letGo()
  looked.drag([90, 90])
  expect([looked.view.x, looked.view.y]).toEqual([x + 20, y + 5])
})
