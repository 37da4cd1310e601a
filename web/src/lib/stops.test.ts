import { expect, test } from 'vitest'
import { signOf, stopLike, stopWith } from './stops'

const stop = (tagName: string, attributes: Record<string, string> = {}, textContent = '') => ({
  tagName, id: '', textContent, getAttribute: (name: string) => attributes[name] ?? null,
})
const link = (href: string) => stop('A', { href })
const button = (text: string) => stop('BUTTON', {}, text)

test('a link is found by its address, wherever it stands now', () => {
  const before = [link('#/person/a'), link('#/person/b')]
  const now = [button('Add'), link('#/person/b'), link('#/person/a')]
  expect(stopWith(signOf(before[1]!, before)!, now)).toBe(now[1])
})

test('of those that are alike, it is the one that stood there; the last, where fewer are there', () => {
  const before = [button('the words'), link('#/x'), button('the words')]
  const sign = signOf(before[2]!, before)!
  const now = [button('the words'), button('the words'), button('the words')]
  expect(stopWith(sign, now)).toBe(now[1])
  expect(stopWith(sign, now.slice(0, 1))).toBeUndefined()
  expect(stopLike(sign, now.slice(0, 1))).toBe(now[0])
})

test('a mark is found by what it is called, and not for something else that is called so', () => {
  const mark = stop('path', { 'aria-label': 'Poti: 1 claim' })
  const sign = signOf(mark, [mark])!
  const now = [stop('rect', { 'aria-label': 'Poti: 1 claim' }), stop('path', { 'aria-label': 'Poti: 1 claim' })]
  expect(stopWith(sign, now)).toBe(now[1])
  expect(stopLike(sign, [link('#/x')])).toBeUndefined()
})

test('what is none of the stops has no sign', () => {
  expect(signOf(link('#/x'), [link('#/x')])).toBeNull()
})
