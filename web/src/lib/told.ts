// What an analyst says that a claim should say. Words are those of the report: the server finds them
// there, and refuses what does not stand in it.

import type { Claim, Kind } from './types'
import { listed } from './wording'

export interface Told {
  subject?: { name: string }
  place?: string
  origin?: string
  value?: string
  other?: string
  arrival?: 'reached' | 'not-reached' | 'unsaid'
  status?: 'current' | 'former' | 'unstated'
  sources?: string[][]
  time?: string
  date?: string
  polarity?: Claim['polarity']
  certainty?: Claim['certainty']
  modality?: Claim['modality']
  evidentiality?: Claim['evidentiality']
}

export type Field = 'place' | 'origin' | 'value' | 'other'

const EVENTS = 'died killed wounded tortured raped assaulted attacked ill treated starving arrested detained released captured surrendered stopped missing'.split(' ')
const ACTS = [
  'warrant', 'wanted', 'accused', 'investigated', 'charged', 'tried', 'guilty plea', 'convicted', 'acquitted', 'sentenced',
  'extradition request', 'arrest request', 'red notice', 'sanction', 'asylum', 'reward', 'questioned', 'testified',
]

/** The fields that claims of a kind have, with their names and the words to choose from, if closed. */
export const FIELDS: Record<Kind, { field: Field; label: string; choices?: string[] }[]> = {
  movement: [{ field: 'origin', label: 'from' }, { field: 'place', label: 'to' }],
  presence: [{ field: 'place', label: 'in' }],
  fate: [{ field: 'value', label: 'event', choices: EVENTS }, { field: 'place', label: 'in' }],
  legal: [{ field: 'value', label: 'act', choices: ACTS }],
  role: [{ field: 'value', label: 'title' }, { field: 'other', label: 'of' }],
  kinship: [{ field: 'value', label: 'relation' }, { field: 'other', label: 'relative' }],
  association: [{ field: 'value', label: 'relation' }, { field: 'other', label: 'other' }],
  statement: [],
}

export const FIRMNESS = {
  polarity: ['positive', 'negative'],
  certainty: ['certain', 'probable', 'possible', 'unknown'],
  modality: ['actual', 'intended', 'attempted', 'hypothetical'],
  evidentiality: ['asserted', 'reported'],
} as const

const arrivalOf = (claim: Claim) => (claim.reached === true ? 'reached' : claim.reached === false ? 'not-reached' : 'unsaid')

/** What a claim says now, as the same fields. */
export function toldOf(claim: Claim): Told {
  const words = (value: { text: string }[] | { text: string } | null | undefined) => listed(value)[0]?.text
  const party = listed(claim.organization ?? claim.relative ?? claim.other)[0]
  return {
    subject: { name: claim.subject.name },
    place: words(claim.kind === 'movement' ? claim.destination : claim.place),
    origin: words(claim.origin),
    value: claim.event?.value ?? claim.act?.value ?? claim.relation?.value ?? claim.title?.text,
    other: party?.text,
    arrival: claim.kind === 'movement' ? arrivalOf(claim) : undefined,
    status: claim.status,
    sources: claim.sources.map((chain) => chain.map((source) => source.text)),
    time: claim.time?.text,
    date: claim.time?.edtf ?? undefined,
    polarity: claim.polarity,
    certainty: claim.certainty,
    modality: claim.modality,
    evidentiality: claim.evidentiality,
  }
}

/** Chains without the links that nobody filled in. */
function filled(chains: string[][] | undefined): string[][] {
  const said = (chains ?? []).map((chain) => chain.map((link) => link.trim()).filter((link) => link !== ''))
  return said.filter((chain) => chain.length > 0)
}

/** What is different now. What stood there and is empty now is taken away. */
export function changesOf(before: Told, now: Told): Told {
  const changes: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(now)) {
    const stood = before[field as keyof Told]
    if (field === 'subject') {
      if (now.subject?.name && now.subject.name !== before.subject?.name) changes.subject = value
    } else if (field === 'sources') {
      const sources = filled(now.sources)
      if (JSON.stringify(sources) !== JSON.stringify(filled(before.sources))) changes.sources = sources
    } else if ((value ?? '') !== (stood ?? '')) {
      changes[field] = value ?? ''
    }
  }
  return changes as Told
}
