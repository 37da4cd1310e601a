import { expect, test } from 'vitest'
import { columnsOf, rowsOf, sayingsOf, tally } from './accounts'
import type { CaseEvent, ClaimRow } from './types'

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

test('every value of a cell has whom it is from', () => {
  const from = (name: string | null) => ({ sources: name ? [[{ text: name, name: null, type: 'role', cue: null, start: 0, end: 1 }]] : [] }) as unknown as ClaimRow
  const known = new Map([['claim of Rize', from('a pilot')], ['claim of Poti', from('a pilot')], ['claim of Oslo', from(null)]])
  const cell = (...texts: string[]) => ({ report: 'one.md', values: texts.map(value), absence: null, verdict: null, finer: false, reasons: [] })
  expect(sayingsOf(cell('Rize', 'Oslo', 'Poti'), known, [])).toEqual([
    { values: ['Rize', 'Poti'], sources: ['cites a pilot'] },
    { values: ['Oslo'], sources: ['cites nobody'] },
  ])
  // of claims that the page has not, what the account cites
  expect(sayingsOf(cell('Tunis'), known, ['a clerk', 'a cook'])).toEqual([{ values: ['Tunis'], sources: ['cites a clerk; a cook'] }])
  expect(sayingsOf(cell('Tunis'), known, [])).toEqual([{ values: ['Tunis'], sources: ['cites nobody'] }])
})
