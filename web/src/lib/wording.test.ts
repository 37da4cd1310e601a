import { expect, test } from 'vitest'
import type { Claim } from './types'
import { leftOut, percent, reasonOf, slotsOf } from './wording'

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

const quoted = (text: string) => ({ text, start: 0, end: text.length })
const told = (claim: object) => Object.fromEntries(slotsOf({ time: null, ...claim } as unknown as Claim))

test('whoever left for a place is not told as being there', () => {
  const to = { kind: 'movement', destination: [{ ...quoted('Oslo'), name: 'Oslo' }] }
  expect(told({ ...to, reached: null })).toEqual({ to: 'Oslo', arrival: 'unsaid' })
  expect(told({ ...to, reached: false })).toEqual({ to: 'Oslo', arrival: 'not reached' })
  expect(told({ ...to, reached: true })).toEqual({ to: 'Oslo' })
  expect(told({ kind: 'movement', destination: [], reached: null })).toEqual({})
})

test('an office that is held no more says so, once', () => {
  expect(told({ kind: 'role', title: quoted('mayor'), status: 'former' })).toEqual({ title: 'former mayor' })
  expect(told({ kind: 'role', title: quoted('Former mayor'), status: 'former' })).toEqual({ title: 'Former mayor' })
  expect(told({ kind: 'role', title: quoted('mayor'), status: 'unstated' })).toEqual({ title: 'mayor' })
})

test('a request of law says what it depends on, and through whom it went', () => {
  const party = (name: string) => ({ ...quoted(name), name })
  const claim = { kind: 'legal', act: { ...quoted('asked'), value: 'arrest request' }, relayed_by: [party('Interpol')], condition: quoted('if he returns'), in_absentia: true }
  expect(told(claim)).toEqual({ act: 'arrest request', 'relayed by': 'Interpol', condition: 'if he returns', 'in absentia': 'yes' })
})
