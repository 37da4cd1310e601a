import { expect, test } from 'vitest'
import { namesOf } from './reportNames'
import type { ReportRow } from './types'

const report = (name: string, publisher: string | null, date: string | null) =>
  ({ name, publisher, published: date ? { date, basis: 'metadata' } : null }) as ReportRow

const names = namesOf([
  report('a.md', 'Kolkheti Wire', '2016-03-05'),
  report('a.md-corrected.md', 'Kolkheti Wire', '2016-03-08'),
  report('b.md', 'The Lantern Daily', '2016-03-06'),
  report('c.md', null, null),
])

test('a report goes by its publisher, and by its day where one published several', () => {
  expect(['a.md', 'a.md-corrected.md', 'b.md', 'c.md', 'unknown.md'].map(names.of)).toEqual([
    'Kolkheti Wire, 5 Mar', 'Kolkheti Wire, 8 Mar', 'The Lantern Daily', 'c.md', 'unknown.md',
  ])
})

test('a name that stands in another is not mistaken for it', () => {
  expect(names.within('a.md-corrected.md corrects a.md; b.md copied it')).toBe(
    'Kolkheti Wire, 8 Mar corrects Kolkheti Wire, 5 Mar; The Lantern Daily copied it',
  )
})
