// A case as it stood on a day: what was published later is left out, and what has no date stays.

interface Dated {
  published: string | null
}

/** What of a person rests on reports that had not been published by a day: names of the reports. */
export function laterThan(reports: (Dated & { name: string })[], day: string): Set<string> {
  const then = new Set(publishedBy(reports, day))
  return new Set(reports.filter((report) => !then.has(report)).map(({ name }) => name))
}

/** What had been published by a day; days in part ("2024-12") count from their beginning. */
export function publishedBy<T extends Dated>(all: T[], day: string): T[] {
  return day ? all.filter(({ published }) => !published || published.slice(0, day.length) <= day) : all
}
