// Claims: one statement each, with the words that it rests on.

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
  /** How exactly it is known; `null` where it stands in no gazetteer. */
  precision: Precision | null
}

export interface Source extends Quoted {
  name: string | null
  type: 'named' | 'role' | 'anonymous' | 'organization' | 'document' | 'outlet'
  cue: string
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
  /** `first_told`: what the same words meant in the report that had them first, where that is another time. */
  time: (Quoted & { edtf: string | null; first_told?: string }) | null
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
  place?: Place[]
  event?: Quoted & { value: string }
  act?: Quoted & { value: string }
  authority?: Party[]
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

export interface ClaimRef {
  report: string
  claim: string
}
