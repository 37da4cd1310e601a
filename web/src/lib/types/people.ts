// People as tables and pages show them: what was found of them, and what only a workspace knows.

import type { Claim, ClaimRef, ClaimRow, Party, Place } from './claims'
import type { CaseEvent, Person, Standing, Whereabouts } from './findings'
import type { ReportRow } from './reports'

export interface Listing {
  entry: { id: string; name: string; list: string; file: string; version: string | null; programmes: string[]; topics: string[]; reasons: string[]; remarks: string[] }
  probability: number
  evidence_for: string[]
  evidence_against: string[]
  confirmed: boolean
  screened_at: string
}

export interface PersonRow {
  id: string
  name: string
  type: Party['type']
  names: string[]
  answer: string
  standing: Standing
  places: Place[]
  since: string | null
  since_stated: boolean
  certainty: Claim['certainty'] | null
  evidentiality: Claim['evidentiality'] | null
  origins: { low: number; high: number } | null
  conflicts: number
  fates: string[]
  listed: boolean
  listed_on: string[]
  listing_confirmed: boolean
  wanted: boolean
  reports: number
  last_published: string | null
  office: string | null
}

export interface RelationRow {
  kind: 'kinship' | 'association' | 'role'
  words: string
  other: { id: string | null; name: string } | null
  claims: ClaimRef[]
}

/** Ties of one sort and wording: to one person, or to several whom nobody names. */
export interface RelationGroup extends RelationRow {
  others: NonNullable<RelationRow['other']>[]
}

export interface PersonPage {
  person: Person
  whereabouts: Whereabouts
  reports: ReportRow[]
  events: CaseEvent[]
  claims: ClaimRow[]
  /** Claims about others that the accounts rest on as well. */
  beside: ClaimRow[]
  relations: RelationRow[]
  listings: Listing[]
  wanted: boolean
  more: More
  counts: string
}

/** How much of a person the page leaves out. */
export interface More {
  members: number
  links: number
  reports: number
  events: number
  claims: number
  relations: number
  accounts: number
}
