import { expect, test } from 'vitest'
import { leftOut, percent, reasonOf } from './wording'

const NOTHING = { members: 0, links: 0, reports: 0, events: 0, claims: 0, relations: 0, accounts: 0 }

test('a page with all of a person leaves nothing out', () => {
  expect(leftOut(NOTHING)).toBe('')
})

test('what a page leaves out is counted by its kind', () => {
  expect(leftOut({ ...NOTHING, reports: 1, claims: 2400 })).toBe('1 report, 2,400 claims')
})

test('what is in doubt is never told as certain', () => {
  expect([0.999, 0.42, 0.001].map(percent)).toEqual(['over 99 %', '42 %', 'under 1 %'])
})

test('a name that stands beside a reason is told once', () => {
  expect(reasonOf({ name: 'scan.pdf', reason: 'scan.pdf holds a PDF document' })).toBe('holds a PDF document')
  expect(reasonOf({ name: 'a.txt', reason: 'no model for its language (Spanish)' })).toBe('no model for its language (Spanish)')
})
