import { expect, test } from 'vitest'
import type { Spot } from './geography'
import { legsOf, type Move } from './legs'

const spot = (name: string): Spot => ({ key: name, lon: 0, lat: 0, name, precision: 'city' })
let made = 0
const move = (what: Partial<Omit<Move, 'from' | 'via' | 'to'>> & { from?: string[]; via?: string[]; to?: string[] }): Move => {
  const claim = what.claim ?? `c${(made += 1)}`
  return {
    journey: claim, leg: 0, denied: false, time: null, ...what,
    claim, from: (what.from ?? []).map(spot), via: (what.via ?? []).map(spot), to: (what.to ?? []).map(spot),
  }
}
const told = (moves: Move[], happenings: string[][][] = []) =>
  legsOf(moves, happenings).map(({ from, to, tellings }) => `${from.name}→${to.name}${tellings.every(({ denied }) => denied) ? ' denied' : ''}`)

test('a leg that one claim tells', () => {
  expect(told([move({ from: ['Poti'], via: ['Sarpi'], to: ['Rize'] })])).toEqual(['Poti→Sarpi', 'Sarpi→Rize'])
})

test('where somebody set out and where they came to are one leg of one journey, in whatever order they are told', () => {
  const came = move({ journey: 'j1', leg: 2, to: ['Rize'] })
  const left = move({ journey: 'j1', leg: 1, from: ['Poti'] })
  expect(told([came, left])).toEqual(['Poti→Rize'])
  expect(legsOf([came, left], [])[0]!.tellings[0]!.claims).toEqual([left.claim, came.claim])
})

test('a leg begins where the one before ended', () => {
  const moves = [move({ journey: 'j', leg: 1, from: ['Poti'] }), move({ journey: 'j', leg: 2, to: ['Yerevan'] }), move({ journey: 'j', leg: 3, from: ['Yerevan'], to: ['Dubai'] })]
  expect(told(moves)).toEqual(['Poti→Yerevan', 'Yerevan→Dubai'])
})

test('nobody is said to have gone to where they only set out from later', () => {
  expect(told([move({ journey: 'j', leg: 1, to: ['Ankara'] }), move({ journey: 'j', leg: 2, from: ['Izmir'], to: ['Athens'] })])).toEqual(['Izmir→Athens'])
})

test('claims of different journeys are no leg, unless they are one account of one happening', () => {
  const [left, came] = [move({ from: ['Poti'] }), move({ to: ['Rize'] })]
  expect(told([left, came])).toEqual([])
  expect(told([left, came], [[[left.claim], [came.claim]]])).toEqual([])
  expect(told([left, came], [[[left.claim, came.claim]]])).toEqual(['Poti→Rize'])
})

test('nobody came before they left', () => {
  const [left, came] = [move({ from: ['Poti'], time: '2016-03-05' }), move({ to: ['Rize'], time: '2016-03-01' })]
  expect(told([left, came], [[[left.claim, came.claim]]])).toEqual([])
})

test('rival accounts of one happening have a leg each', () => {
  const moves = [move({ from: ['Poti'], to: ['Rize'] }), move({ from: ['Poti'], to: ['Yerevan'] }), move({ from: ['Poti'], to: ['Rize'] })]
  expect(told(moves)).toEqual(['Poti→Rize', 'Poti→Yerevan'])
  expect(legsOf(moves, [])[0]!.tellings).toHaveLength(2)
})

test('a denial stands against the leg that others tell', () => {
  const [told1, denied] = [move({ from: ['Poti'], to: ['Rize'] }), move({ to: ['Rize'], denied: true })]
  const legs = legsOf([told1, denied], [[[told1.claim], [denied.claim]]])
  expect(legs).toHaveLength(1)
  expect(legs[0]!.tellings.map((one) => one.denied)).toEqual([false, true])
  // one of another happening does not
  expect(legsOf([told1, denied], [[[told1.claim]], [[denied.claim]]])[0]!.tellings).toHaveLength(1)
})

test('a denial that belongs to several happenings stands against the legs of each', () => {
  const [told1, denied] = [move({ from: ['Poti'], to: ['Rize'] }), move({ to: ['Rize'], denied: true })]
  const stay = [['somewhere'], [denied.claim, 'elsewhere']]
  const [leg] = legsOf([told1, denied], [stay, [[told1.claim], [denied.claim]]])
  expect(leg!.tellings.map((one) => one.denied)).toEqual([false, true])
})

test('what is only denied is a leg from where the same account has somebody set out', () => {
  const [left, denied] = [move({ from: ['Poti'] }), move({ to: ['Rize'], denied: true })]
  expect(told([left, denied], [[[left.claim, denied.claim]]])).toEqual(['Poti→Rize denied'])
  expect(told([denied], [[[denied.claim]]])).toEqual([])
  expect(told([move({ from: ['Poti'], to: ['Rize'], denied: true })])).toEqual(['Poti→Rize denied'])
})
