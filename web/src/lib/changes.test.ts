import { expect, test } from 'vitest'
import { together } from './changes'

const row = { person: 'p', name: 'Tamar', at: '2024-12-14T09:00:00Z', before: null, after: 'Last reported in Oslo.', because: [], judgements: [] }

test('what changed at once for one person stands together', () => {
  const rows = [{ ...row, what: 'answer', words: 'a' }, { ...row, what: 'denial', words: 'b' }, { ...row, person: 'q', what: 'answer', words: 'c' }]
  expect(together(rows).map((one) => one.changes.map(({ words }) => words))).toEqual([['a', 'b'], ['c']])
})

test('what two were told of who are one now stands apart, and says which judgement made it', () => {
  const judged = { ...row, what: 'answer', words: 'a', judgements: [{ number: 3, by: 'Ana', at: row.at }] }
  const groups = together([judged, { ...judged, before: 'Last reported in Kars.' }])
  expect(groups.map(({ judgements }) => judgements[0]?.number)).toEqual([3, 3])
})
