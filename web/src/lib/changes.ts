// Changes of one person that came at once, because of the same reports, stand together.

import type { ChangeRow } from './types'

export interface ChangedPerson {
  key: string
  person: string
  name: string
  at: string
  before: string | null
  after: string
  because: ChangeRow['because']
  judgements: ChangeRow['judgements']
  changes: { what: string; words: string }[]
}

export function together(rows: ChangeRow[]): ChangedPerson[] {
  const groups = new Map<string, ChangedPerson>()
  for (const { what, words, ...row } of rows) {
    const causes = [...row.because.map(({ id }) => id), ...row.judgements.map(({ number }) => number)]
    const key = [row.person, row.at, ...causes].join(' ')
    const group = groups.get(key) ?? { key, ...row, changes: [] }
    group.changes.push({ what, words })
    groups.set(key, group)
  }
  return [...groups.values()]
}
