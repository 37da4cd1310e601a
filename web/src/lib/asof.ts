// A case as it stood on a day: what was published later is left out, and what has no date stays.

import type { CaseEvent } from './types'

interface Dated {
  published: string | null
}

/** What had been published by a day; days in part ("2024-12") count from their beginning. */
export function publishedBy<T extends Dated>(all: T[], day: string): T[] {
  return day ? all.filter(({ published }) => !published || published.slice(0, day.length) <= day) : all
}

/** The happenings with the accounts that had been published by a day; those of which nobody had told yet are left out.
 * How many origins were behind the others is not known here. */
export function eventsBy(events: CaseEvent[], day: string): CaseEvent[] {
  if (!day) return events
  return events.flatMap((event) => {
    const accounts = publishedBy(event.accounts, day)
    if (accounts.length === 0) return []
    if (accounts.length === event.accounts.length) return [event]
    const telling = new Set(accounts.map((account) => account.report))
    const later = new Set(event.accounts.map((account) => account.report).filter((report) => !telling.has(report)))
    const facets = event.facets.map((facet) => ({
      ...facet,
      entries: facet.entries.filter((entry) => !later.has(entry.report)),
      pairs: facet.pairs.filter((pair) => !later.has(pair.a) && !later.has(pair.b)),
    }))
    return [{ ...event, accounts, facets, origins: null }]
  })
}
