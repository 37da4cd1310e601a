// What reports tell together: who people are, what happened, and where somebody was last reported.

import type { Claim, ClaimRef, Kind, Party, Place, Quoted } from './claims'

export interface SourcedAccount {
  report: string
  source: string | null
  claims: string[]
}

export interface OriginJoin {
  id: string
  a: string
  b: string
  standing: 'proved' | 'possible'
  ground: string
  reason: string
}

export interface Origins {
  low: number
  high: number
  groups: { accounts: SourcedAccount[] }[]
  joins: OriginJoin[]
}

export interface PlaceReport {
  place: Place
  claims: ClaimRef[]
  origins: Origins
  when: string | null
  when_stated: boolean
  arrival_stated: boolean
  certainty: Claim['certainty']
  evidentiality: Claim['evidentiality']
  within: { place: Place; claims: ClaimRef[]; origins: Origins }[]
  reasons: string[]
}

export type Standing = 'reported' | 'disputed' | 'only-ruled-out' | 'nothing-reported'

export interface Whereabouts {
  person: string
  name: string
  as_of: string | null
  answer: string
  standing: Standing
  fates: { words: string; event: string; origins: Origins; claims: ClaimRef[]; denied_by: ClaimRef[] }[]
  places: PlaceReport[]
  earlier: PlaceReport[]
  /** Who is said to have gone since, nobody says where to. */
  gone: ClaimRef[]
  ruled_out: { place: Place; claims: ClaimRef[]; when: string | null; reason: string }[]
  apart: { place: Place; ground: string; claims: ClaimRef[]; reason: string }[]
  denials: { claim: ClaimRef; place: Place | null; disputes_answer: boolean; words: string }[]
  revisions: { by: string; of: string; words: string }[]
  overturn: { claim: ClaimRef | null; words: string }[]
  coverage: {
    given: number
    read: number
    not_read: string[]
    later: number
    undated: number
    published_to: string | null
  }
}

export interface Person {
  id: string
  name: string
  type: Party['type']
  of: { name: string; relation: string } | null
  names: { name: string; count: number; reports: string[] }[]
  members: { report: string; report_name: string; chain: number }[]
  links: { a: number; b: number; probability: number; reasons: string[] }[]
  doubts: string[]
  ages: { years: number | null; born: number | null; report: string; report_name: string; text: string; start: number; end: number }[]
}

export type Absence = 'silent' | 'no-claim-found' | 'not-read'
export type Verdict = 'agree' | 'refine' | 'conflict'

export interface FacetValue extends Quoted {
  value: string
  claim: string
}

export interface Facet {
  slot: string
  entries: { report: string; values: FacetValue[]; absence: Absence | null }[]
  pairs: { a: string; b: string; verdict: Verdict; finer: string | null; reason: string }[]
}

export interface CaseEvent {
  id: string
  kind: Kind
  person: string | null
  subject: string
  accounts: {
    report: string
    published: string | null
    claims: string[]
    sources: string[]
    withdrawn_by: string | null
  }[]
  absent: { report: string; absence: Absence }[]
  facets: Facet[]
  /** `null` where they are not counted: of accounts that are shown in part. */
  origins: Origins
}
