import { expect, test } from 'vitest'
import { together } from './changes'

const row = { person: 'p', name: 'Tamar', at: '2024-12-14T09:00:00Z', before: null, after: 'Last reported in Oslo.', because: [], judgements: [] }

test('what changed at once for one person stands together', () => {
  const rows = [{ ...row, what: 'answer', words: 'a' }, { ...row, what: 'denial', words: 'b' }, { ...row, person: 'q', what: 'answer', words: 'c' }]
  expect(together(rows).map((one) => one.changes.map(({ words }) => words))).toEqual([['a', 'b'], ['c']])
})

test('what a judgement changed stands apart from what a report changed', () => {
  const judged = { ...row, what: 'identity', words: 'a', judgements: [{ number: 3, by: 'Ana', at: row.at }] }
  const groups = together([judged, { ...row, what: 'answer', words: 'b' }])
  expect(groups.map(({ judgements }) => judgements.map(({ number }) => number))).toEqual([[3], []])
})
