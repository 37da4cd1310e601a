// The case: what was decided in it, what has changed, what is looked for, and how lists come.

import type { Claim, Evidence, Kind, Precision } from './claims'
import type { PersonRow } from './people'
import type { ReportRow } from './reports'

export type JudgementKind =
  | 'same-person'
  | 'not-the-same'
  | 'unsure'
  | 'claim-right'
  | 'claim-wrong'
  | 'claim-corrected'
  | 'claim-added'
  | 'relation'
  | 'review'
  | 'unjoin'
  | 'listing-confirmed'
  | 'listing-rejected'
  | 'dismissal'
  | 'undo'

export interface Judgement {
  id: string
  seq: number
  at: string
  who: string
  kind: JudgementKind
  words: string
  what: { report?: string; claim?: { report: string; evidence?: Evidence }; newer?: string; a?: { report: string }; person?: { report: string } }
  why: string | null
  undone_by: string | null
  overruled_by: string | null
  hash: string
}

export interface ChangeRow {
  person: string
  name: string
  at: string
  what: string
  words: string
  before: string | null
  after: string
  because: { id: string; name: string }[]
  /** The new judgements that are about the person, by their numbers in the log. */
  judgements: { number: number; by: string; at: string }[]
}

export interface Changes {
  items: ChangeRow[]
  /** Those behind the changes, or named in their words. */
  reports: Pick<ReportRow, 'id' | 'name' | 'title' | 'publisher' | 'published'>[]
}

export interface Status {
  version: string
  workspace: string
  reports: number
  read: number
  not_read: number
  withdrawn: number
  copies: number
  counts: string
  claims: number
  people: number
  judgements: number
  lists: string[]
  editor: boolean
  who: string | null
  state: number
  findings: number | null
}

export interface SearchAnswer {
  people: PersonRow[]
  reports: { report: ReportRow; snippets: { before: string; match: string; after: string; start: number; end: number }[] }[]
}

export interface MapProperties {
  person: string | null
  person_name: string
  claim: string
  report: string
  kind: Kind
  slot: string
  place_name: string
  place: string | null
  precision: Precision | null
  country: string | null
  around: [number, number] | null
  elsewhere: string | null
  polarity: Claim['polarity']
  certainty: Claim['certainty']
  modality: Claim['modality']
  journey: string | null
  leg: number | null
  time: string | null
  published: string | null
  words: string
  withdrawn_by: string | null
}

export interface Page<T> {
  items: T[]
  next: string | null
  total: number | null
}
