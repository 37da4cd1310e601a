import { expect, test } from 'vitest'
import { laterThan, publishedBy } from './asof'

test('what was published later is left out, and what has no date stays', () => {
  const all = [{ published: '2021-05-06' }, { published: '2021-05-07' }, { published: null }]
  expect(publishedBy(all, '2021-05-06')).toEqual([all[0], all[2]])
  expect(publishedBy(all, '')).toBe(all)
})

test('reports of later are known by name', () => {
  const all = [{ name: 'a', published: '2021-05' }, { name: 'b', published: '2021-05-07' }, { name: 'c', published: null }]
  expect([...laterThan(all, '2021-05-06')]).toEqual(['b'])
  expect(laterThan(all, '').size).toBe(0)
})
