// The words of the domain, as the API serves them. The forms of claims, readings, people, events and
// whereabouts are those of `docs/schema/`; rows add what only a workspace knows.

export type Kind =
  | 'movement'
  | 'presence'
  | 'fate'
  | 'legal'
  | 'role'
  | 'kinship'
  | 'association'
  | 'statement'

export interface Quoted {
  text: string
  start: number
  end: number
}

export interface Party extends Quoted {
  name: string
  type: 'person' | 'group' | 'organization'
  of: { name: string; relation: string } | null
}

export type Precision = 'area' | 'country' | 'region' | 'city' | 'district' | 'site'

export interface Place extends Quoted {
  name: string
  place: string | null
  country: string | null
  lat: number | null
  lon: number | null
  precision: Precision
}

export interface Source extends Quoted {
  name: string | null
  type: 'named' | 'role' | 'anonymous' | 'organization' | 'document' | 'outlet'
  cue: string | null
}

export interface Evidence {
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
}

export type Review = 'right' | 'wrong' | 'corrected' | 'missed'

export interface Claim {
  id: string
  report: string
  kind: Kind
  subject: Party
  polarity: 'positive' | 'negative'
  certainty: 'certain' | 'probable' | 'possible' | 'unknown'
  modality: 'actual' | 'intended' | 'attempted' | 'hypothetical'
  evidentiality: 'asserted' | 'reported'
  hedges: Quoted[]
  time: (Quoted & { edtf: string | null }) | null
  sources: Source[][]
  evidence: Evidence
  rule: string
  // Slots, by kind.
  origin?: Place[]
  via?: Place[]
  destination?: Place[]
  reached?: boolean | null
  means?: Quoted[]
  companions?: Party[]
  journey?: string | null
  leg?: number | null
  place?: Place[] | Place | null
  event?: Quoted & { value: string }
  act?: Quoted & { value: string }
  authority?: Party[] | Party | null
  relayed_by?: Party[]
  addressee?: Party[]
  condition?: Quoted | null
  offence?: Quoted[]
  in_absentia?: boolean | null
  title?: Quoted
  organization?: Party | null
  status?: 'current' | 'former' | 'unstated'
  relation?: Quoted & { value: string }
  relative?: Party
  other?: Party
  content?: Quoted
}

export interface ClaimRow extends Claim {
  report_id: string
  published: string | null
  review: Review | null
  corrected: Claim | null
  reviewed_by: string | null
  withdrawn_by: string | null
}

export interface Block {
  role: 'headline' | 'byline' | 'body' | 'caption' | 'related-link' | 'embedded-post'
  start: number
  end: number
}

export interface ReportText {
  id: string
  name: string
  title: string | null
  publisher: string | null
  published: { date: string; basis: string } | null
  url: string | null
  language: string | null
  text: string
  blocks: Block[]
}

export interface Reading {
  report: ReportText
  mentions: (Quoted & { type: string; form: string; chain: number })[]
  chains: { name?: string }[]
  claims: ClaimRow[]
}

export interface ReportRelation {
  kind: 'copy-of' | 'translation-of' | 'rewrite-of' | 'corrects' | 'retracts'
  report: string
  by: 'report' | 'analyst'
}

export type ReviewState = 'not-reviewed' | 'in-review' | 'reviewed'

export interface ReportRow {
  id: string
  name: string
  title: string | null
  publisher: string | null
  published: { date: string; basis: string } | null
  language: string | null
  guessed_encoding: string | null
  url: string | null
  claims: number
  added_at: string
  added_by: string | null
  retrieved_at: string | null
  state: 'read' | 'not-read'
  reason: string | null
  review: ReviewState
  relations: ReportRelation[]
  open_relations: string[]
  withdrawn_by: string | null
  dismissed: string | null
}

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

export interface ClaimRef {
  report: string
  claim: string
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
