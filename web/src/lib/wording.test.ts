import { expect, test } from 'vitest'
import { leftOut } from './wording'

const NOTHING = { members: 0, links: 0, reports: 0, events: 0, claims: 0, relations: 0, accounts: 0 }

test('a page with all of a person leaves nothing out', () => {
  expect(leftOut(NOTHING)).toBe('')
})

test('what a page leaves out is counted by its kind', () => {
  expect(leftOut({ ...NOTHING, reports: 1, claims: 2400 })).toBe('1 report, 2,400 claims')
})
