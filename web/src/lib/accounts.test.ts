import { expect, test } from 'vitest'
import { columnsOf, rowsOf, tally } from './accounts'
import type { CaseEvent } from './types'

const value = (text: string) => ({ value: text, text, start: 0, end: text.length, claim: `claim of ${text}` })

const event: CaseEvent = {
  id: 'e',
  kind: 'movement',
  person: 'p',
  subject: 'Davit Lomsar',
  accounts: ['one.md', 'two.md', 'three.md'].map((report) => ({
    report,
    published: null,
    claims: [],
    sources: [],
    withdrawn_by: null,
  })),
  absent: [
    { report: 'four.md', absence: 'not-read' },
    { report: 'five.md', absence: 'no-claim-found' },
    { report: 'six.md', absence: 'not-read' },
  ],
  facets: [
    {
      slot: 'destination',
      entries: [
        { report: 'one.md', values: [value('Trabzon')], absence: null },
        { report: 'two.md', values: [value('Dubai')], absence: null },
        { report: 'three.md', values: [], absence: 'silent' },
      ],
      pairs: [{ a: 'one.md', b: 'two.md', verdict: 'conflict', finer: null, reason: 'neither lies in the other' }],
    },
  ],
  origins: { low: 1, high: 2, groups: [], joins: [] },
}

test('every report has its cell, with what it says or why it says nothing', () => {
  expect(columnsOf(event).map((column) => column.reports.join(' '))).toEqual(['one.md', 'two.md', 'three.md', 'four.md six.md', 'five.md'])
  const [destination] = rowsOf(event)
  expect(destination?.cells.map((cell) => cell.verdict)).toEqual(['conflict', 'conflict', null, null, null])
  expect(destination?.cells.map((cell) => cell.absence)).toEqual([null, null, 'silent', 'not-read', 'no-claim-found'])
  expect(destination?.cells[0]?.reasons).toEqual(['neither lies in the other'])
})

test('the tally counts pairs', () => {
  expect(tally(event)).toEqual({ agree: 0, refine: 0, conflict: 1 })
})
