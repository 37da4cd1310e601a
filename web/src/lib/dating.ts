// Days that cannot be: who says today what is published some day has no date, for all that is known.

import { inWords } from './edtf'

/** Elsewhere it may be the next day already; years and months alone sort before their days. */
function isYetToCome(date: string): boolean {
  return date > new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
}

interface Published {
  date: string
  basis: string
}

/** The day on which a report was published; nothing where it gives one that is yet to come. An analyst who
 * gives the day is believed. */
export function dayOf(published: Published | null): string | null {
  if (!published || (published.basis !== 'analyst' && isYetToCome(published.date))) return null
  return published.date
}

/** What a report gives as its day, where that cannot be. */
export function impossibleDay(published: Published | null): string | null {
  return published && dayOf(published) === null ? published.date : null
}

export function dayInWords(published: Published | null): string {
  const [day, impossible] = [dayOf(published), impossibleDay(published)]
  if (impossible) return `undated: it gives ${inWords(impossible)}, which is yet to come`
  return day ? inWords(day) : 'undated'
}

/** Claims of a report without a day are of no day either. */
export function dated<T extends { published: string | null }>(claims: T[]): T[] {
  return claims.map((claim) => (claim.published && isYetToCome(claim.published) ? { ...claim, published: null } : claim))
}
