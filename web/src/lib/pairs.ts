// Two who may be one person, as the server asks about them.

export interface Side {
  person: string
  name: string
  report: string
  report_name: string
  start: number
  end: number
  context: { before: string; match: string; after: string }
  roles: string[]
  reports: number
}

export interface Pair {
  id: string
  a: Side
  b: Side
  probability: number
  for: string[]
  against: string[]
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' })

/** A reason with countries by their names. */
export function reasonInWords(reason: string): string {
  return reason.replace(/^both are placed in ([A-Z]{2})$/, (_, code: string) => `both are placed in ${COUNTRIES.of(code) ?? code}`)
}

/** So many code points of context come with a mention, unless its text begins or ends before. */
const AROUND = 32

/** The words around a mention, whole; what is left out is marked. */
export function inWhole({ before, after }: Side['context']): { before: string; after: string } {
  const isCut = (text: string) => [...text].length >= AROUND
  return {
    before: isCut(before) ? `… ${before.replace(/^\S*\s/, '')}` : before,
    after: isCut(after) ? `${after.replace(/\s\S*$/, '')} …` : after,
  }
}
