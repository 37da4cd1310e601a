// The days that a date in EDTF can mean, for the timeline: those that the program counts with,
// `corroborate/src/time/edtf.rs`, whose examples test them here as well.

import { isOpen } from './edtf'

/** First and last moment, in milliseconds UTC; an open end is null. */
export interface DaySpan {
  from: number | null
  to: number | null
}

const DAY = 86_400_000

/** The days that an EDTF date can mean, of a set all between its first and its last; null where it is none, or
 * bounds nothing ("XXXX-12-08"). */
export function spanOf(edtf: string): DaySpan | null {
  const span = /^[[{]/.test(edtf) ? ofSet(edtf) : edtf.includes('/') ? ofInterval(edtf) : ofDate(edtf)
  if (!span || (span.from === null && span.to === null)) return null
  return span.from !== null && span.to !== null && span.to < span.from ? null : span
}

function ofInterval(edtf: string): DaySpan | null {
  const at = edtf.indexOf('/')
  const [first, last] = [edtf.slice(0, at), edtf.slice(at + 1)]
  const [from, to] = [first, last].map((end) => (isOpen(end) ? { from: null, to: null } : ofDate(end)))
  return from && to ? { from: from.from, to: to.to } : null
}

/** "{2024-12-07,2024-12-08}": both; "[2024-12-07,2024-12-08]": one of them. */
function ofSet(edtf: string): DaySpan | null {
  const [, all, some] = /^(?:\{(.*)\}|\[(.*)\])$/.exec(edtf) ?? []
  const spans = (all ?? some ?? '').split(',').map(ofDate)
  return spans.reduce((one, other) => one && other && { from: hull(Math.min, one.from, other.from), to: hull(Math.max, one.to, other.to) })!
}

function hull(pick: (a: number, b: number) => number, a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : pick(a, b)
}

function ofDate(date: string): DaySpan | null {
  const day = date.split('T')[0] ?? ''
  const [, year, part, dayOfMonth] = /^([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(day.replace(/[?~%]/g, '')) ?? []
  if (year === undefined) return null
  const span = part === undefined ? months(range(year), [1, 12]) : inYear(range(year), part, dayOfMonth)
  return span && /[~%]/.test(day) ? widened(span) : span
}

type Range = [number, number]

/** Lowest and highest value of a number in which `X` stands for any digit. */
const range = (digits: string): Range => [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))]

/** First month and number of months of seasons, quarters and halves; winter runs into the next year. */
const PARTS: Record<string, Range> = {
  '21': [3, 3], '22': [6, 3], '23': [9, 3], '24': [1, 14],
  '33': [1, 3], '34': [4, 3], '35': [7, 3], '36': [10, 3],
  '40': [1, 6], '41': [7, 6],
}

function inYear(years: Range, part: string, day: string | undefined): DaySpan | null {
  const named = PARTS[part]
  if (named) return months(years, [named[0], named[0] + named[1] - 1])
  const [low, high] = range(part)
  if (low > 12 || high < 1) return null
  const [first, last] = [Math.max(low, 1), Math.min(high, 12)]
  // Which month of which year is open: only the years bound it.
  const isKnown = years[0] === years[1] && first === last
  return day === undefined || day === 'XX' || !isKnown ? months(years, [first, last]) : days(years[0], first, range(day))
}

/** The days of a month; none where the month has no such day. */
function days(year: number, month: number, [low, high]: Range): DaySpan | null {
  const length = new Date(moment(year, month + 1, 0)).getUTCDate()
  const [first, last] = [Math.max(low, 1), low === high ? high : Math.min(high, length)]
  return first > last || last > length ? null : { from: moment(year, month, first), to: moment(year, month, last + 1) - 1 }
}

/** From a month of the first year to one of the last; 0000 and 9999 stand for a year of which nothing is known. */
function months([firstYear, lastYear]: Range, [first, last]: Range): DaySpan {
  return {
    from: firstYear > 0 ? moment(firstYear, first, 1) : null,
    to: lastYear < 9999 ? moment(lastYear, last + 1, 1) - 1 : null,
  }
}

/** The first moment of a day. `Date.UTC` takes the year 44 for 1944. */
const moment = (year: number, month: number, day: number) => new Date(0).setUTCFullYear(year, month - 1, day)

/** An approximate date by its own length on both sides. */
function widened({ from, to }: DaySpan): DaySpan {
  if (from === null || to === null) return { from, to }
  const length = Math.round((to + 1 - from) / DAY) * DAY
  return { from: from - length, to: to + length }
}
