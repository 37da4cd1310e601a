// Dates as claims give them: EDTF (ISO 8601-2), as words and as spans of days for the timeline.

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const SEASONS: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' }

/** The day by which something was so at the latest, in words. */
export function byInWords(edtf: string): string {
  const [from, to] = edtf.split('/')
  return `by ${dateInWords((to && to !== '..' ? to : from) ?? '')}`
}

/** First and last moment, in milliseconds UTC; an open end is null. */
export interface DaySpan {
  from: number | null
  to: number | null
}

/** What an EDTF date says, in words: "8 December 2024", "before 8 December 2024". */
export function inWords(edtf: string): string {
  const [from, to] = edtf.split('/')
  if (to === undefined) return dateInWords(from ?? '')
  if (!from || from === '..') return `until ${dateInWords(to)}`
  if (!to || to === '..') return `since ${dateInWords(from)}`
  return from === to ? dateInWords(from) : rangeInWords(from, to)
}

/** What both ends share is told once: "3 to 5 March 2016". */
function rangeInWords(from: string, to: string): string {
  const [start, end] = [dateInWords(from), dateInWords(to)]
  const [first, last] = [start.split(' '), end.split(' ')]
  while (first.length > 1 && last.length > 1 && first.at(-1) === last.at(-1)) {
    first.pop()
    last.pop()
  }
  const isWhole = first.length === last.length && first.length < 3 && !start.startsWith('about') && !end.startsWith('about')
  return isWhole ? `${first.join(' ')} to ${end}` : `${start} to ${end}`
}

function dateInWords(date: string): string {
  const plain = date.replace(/[?~%]/g, '')
  const about = plain === date ? '' : 'about '
  const [day] = plain.split('T')
  const [year = '', month, dayOfMonth] = (day ?? '').split('-')
  const known = /^\d{4}$/.test(year) ? year : ''
  if (!month) return `${about}${known || date}`.trim()
  const name = SEASONS[month] ?? MONTHS[Number(month) - 1] ?? month
  return `${about}${dayOfMonth ? `${Number(dayOfMonth)} ` : ''}${name} ${known}`.trim()
}

/** The span of days that an EDTF date covers; null when its year isn't known. */
export function spanOf(edtf: string): DaySpan | null {
  const [first, second] = edtf.split('/')
  const one = bounds(first ?? '')
  if (second === undefined) return one
  const other = bounds(second)
  if (!one && !other) return null
  return { from: one?.from ?? null, to: other?.to ?? null }
}

function bounds(date: string): { from: number; to: number } | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date.replace(/[?~%]/g, ''))
  if (!match) return null
  const year = Number(match[1])
  const month = match[2] ? Number(match[2]) : null
  const day = match[3] ? Number(match[3]) : null
  if (month === null) return { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1) - 1 }
  if (month > 20) {
    const start = (month - 21) * 3 + 2
    return { from: Date.UTC(year, start, 1), to: Date.UTC(year, start + 3, 1) - 1 }
  }
  if (day === null) return { from: Date.UTC(year, month - 1, 1), to: Date.UTC(year, month, 1) - 1 }
  return { from: Date.UTC(year, month - 1, day), to: Date.UTC(year, month - 1, day + 1) - 1 }
}
