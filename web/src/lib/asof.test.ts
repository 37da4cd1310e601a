import { expect, test } from 'vitest'
import { eventsBy, publishedBy } from './asof'
import type { CaseEvent } from './types'

const account = (report: string, published: string | null) => ({ report, published, claims: [], sources: [], withdrawn_by: null })
const entry = (report: string) => ({ report, values: [], absence: null })
const pair = (a: string, b: string) => ({ a, b, verdict: 'conflict', finer: null, reason: '' })
const event = {
  id: 'e',
  accounts: [account('a', '2021-05-02'), account('b', '2021-06-01'), account('c', null)],
  facets: [{ slot: 'place', entries: [entry('a'), entry('b'), entry('c')], pairs: [pair('a', 'b'), pair('a', 'c')] }],
} as unknown as CaseEvent

test('what was published later is left out, and what has no date stays', () => {
  const all = [{ published: '2021-05-06' }, { published: '2021-05-07' }, { published: null }]
  expect(publishedBy(all, '2021-05-06')).toEqual([all[0], all[2]])
  expect(publishedBy(all, '')).toBe(all)
})

test('a happening loses the accounts of later, and what they were compared with', () => {
  const [then] = eventsBy([event], '2021-05-06')
  expect(then!.accounts.map(({ report }) => report)).toEqual(['a', 'c'])
  expect(then!.facets[0]!.entries.map(({ report }) => report)).toEqual(['a', 'c'])
  expect(then!.facets[0]!.pairs).toEqual([pair('a', 'c')])
  expect(eventsBy([event], '2021-06-01')).toEqual([event])
  const later = { ...event, accounts: [account('b', '2021-06-01')] }
  expect(eventsBy([later], '2021-05-06')).toEqual([])
})
