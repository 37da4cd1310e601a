import { expect, test } from 'vitest'
import { together } from './changes'

const row = { person: 'p', name: 'Tamar', at: '2024-12-14T09:00:00Z', before: null, after: 'Last reported in Oslo.', because: [] }

test('what changed at once for one person stands together', () => {
  const rows = [{ ...row, what: 'answer', words: 'a' }, { ...row, what: 'denial', words: 'b' }, { ...row, person: 'q', what: 'answer', words: 'c' }]
  expect(together(rows).map((one) => one.changes.map(({ words }) => words))).toEqual([['a', 'b'], ['c']])
})
