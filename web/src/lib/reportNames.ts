// Reports as people know them: by who published them, and when, where one published several. The
// server's sentences name files, which tell little.

import { dayOf } from './dating'
import type { ReportRow } from './types'

export interface ReportNames {
  /** What a report is called, by its file name. */
  of: (file: string) => string
  /** A sentence with what reports are called in the place of their file names. */
  within: (sentence: string) => string
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

type Named = Pick<ReportRow, 'name' | 'publisher' | 'published'>

function shortDay(report: Named): string {
  const date = dayOf(report.published)
  const at = date ? Date.parse(`${date}T00:00:00Z`) : NaN
  return Number.isNaN(at) ? (date ?? 'undated') : DAY.format(at)
}

export function namesOf(reports: Named[]): ReportNames {
  const several = (publisher: string) => reports.filter((one) => one.publisher === publisher).length > 1
  const called = new Map<string, string>()
  for (const report of reports) {
    if (!report.publisher) continue
    const name = several(report.publisher) ? `${report.publisher}, ${shortDay(report)}` : report.publisher
    // Two of one publisher and one day are told apart by their files alone.
    if (![...called.values()].includes(name)) called.set(report.name, name)
  }
  // The longest first: one name may stand in another.
  const files = [...called.keys()].sort((a, b) => b.length - a.length)
  return {
    of: (file) => called.get(file) ?? file,
    within: (sentence) => files.reduce((words, file) => words.replaceAll(file, called.get(file)!), sentence),
  }
}
