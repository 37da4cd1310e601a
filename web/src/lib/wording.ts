// The words of the domain as people read them; the same words as in the command line and the docs.

import type { Claim, ClaimRow, Kind, More, Origins, Party, Place, Source, Standing, Verdict } from './types'
import { inWords } from './edtf'

export const KINDS: Kind[] = ['movement', 'presence', 'fate', 'legal', 'role', 'kinship', 'association', 'statement']

export const STANDINGS: Record<Standing, string> = {
  reported: 'reported',
  disputed: 'disputed',
  'only-ruled-out': 'only places left',
  'nothing-reported': 'nothing reported',
}

export const VERDICTS: Record<Verdict, { mark: string; words: string }> = {
  agree: { mark: '=', words: 'agree' },
  refine: { mark: '⊃', words: 'one says more' },
  conflict: { mark: '≠', words: 'conflict' },
}

export const ABSENCES = {
  silent: { mark: '–', words: 'silent' },
  'no-claim-found': { mark: '∅', words: 'no claim found' },
  'not-read': { mark: '▨', words: 'not read' },
} as const

/** "1 origin", "1–2 origins". */
export function originsInWords(origins: Pick<Origins, 'low' | 'high'> | null): string {
  if (!origins) return 'no origin'
  const { low, high } = origins
  if (low === high) return `${low} ${low === 1 ? 'origin' : 'origins'}`
  return `${low}–${high} origins`
}

/** How firmly a claim is said, in the fewest words that leave nothing out. */
export function firmness(claim: Pick<Claim, 'certainty' | 'evidentiality' | 'modality' | 'polarity'>): string {
  const words: string[] = []
  if (claim.polarity === 'negative') words.push('denied')
  if (claim.modality !== 'actual') words.push(claim.modality)
  if (claim.certainty !== 'certain') words.push(claim.certainty)
  if (claim.evidentiality === 'reported') words.push('hearsay')
  return words.join(', ') || 'asserted'
}

/** Whether anything takes a claim back from plain assertion. */
export function isHedged(claim: Pick<Claim, 'certainty' | 'evidentiality' | 'modality'>): boolean {
  return claim.certainty !== 'certain' || claim.evidentiality === 'reported' || claim.modality !== 'actual'
}

export function sourceInWords(source: Source): string {
  return source.name ?? source.text
}

/** One chain, innermost first: "a friend, as told by AFP". */
export function chainInWords(chain: Source[]): string {
  return chain.map(sourceInWords).join(', as told by ')
}

export function sourcesInWords(claim: Claim): string {
  if (claim.sources.length === 0) return 'the report itself'
  return claim.sources.map(chainInWords).join('; ')
}

/** One or several, as a list. */
export function listed<T>(value: T | T[] | null | undefined): T[] {
  if (value === null || value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

const placeNames = (places: Place | Place[] | null | undefined) => listed(places).map((place) => place.name).join(', ')
const partyNames = (parties: Party | Party[] | null | undefined) => listed(parties).map((party) => party.name).join(', ')
const texts = (values: { text: string }[] | undefined) => listed(values).map((value) => value.text).join(', ')

/** Whoever left for a place is not said to be there. */
function arrival(claim: Claim): string {
  if (claim.kind !== 'movement' || listed(claim.destination).length === 0 || claim.reached === true) return ''
  return claim.reached === false ? 'not reached' : 'unsaid'
}

const SAYS_SO = /^(former|ancien|ex-|late )/i

/** The title, with "former" before one that is held no more and does not say so itself. */
function office(claim: Claim): string {
  const title = claim.title?.text ?? ''
  return claim.status === 'former' && title && !SAYS_SO.test(title) ? `former ${title}` : title
}

function timeInWords({ text, edtf, first_told }: NonNullable<Claim['time']>): string {
  const own = edtf ? inWords(edtf) : text
  return first_told ? `${inWords(first_told)}, as these words were first told (by the day of this report ${own})` : own
}

/** What a claim says of its subject, slot by slot, as label and value. */
export function slotsOf(claim: Claim): [string, string][] {
  const slots: [string, string][] = [
    ['event', claim.event?.value ?? ''],
    ['act', claim.act?.value ?? ''],
    ['from', placeNames(claim.origin)],
    ['via', placeNames(claim.via)],
    ['to', placeNames(claim.destination)],
    ['arrival', arrival(claim)],
    ['in', placeNames(claim.place)],
    ['by', texts(claim.means)],
    ['with', partyNames(claim.companions)],
    ['authority', partyNames(claim.authority)],
    ['relayed by', partyNames(claim.relayed_by)],
    ['addressed to', partyNames(claim.addressee)],
    ['offence', texts(claim.offence)],
    ['condition', claim.condition?.text ?? ''],
    ['in absentia', claim.in_absentia === true ? 'yes' : ''],
    ['title', office(claim)],
    ['of', partyNames(claim.organization)],
    ['relation', claim.relation?.value ?? ''],
    ['relative', claim.relative?.name ?? ''],
    ['other', claim.other?.name ?? ''],
    ['says', claim.content?.text ?? ''],
    ['when', claim.time ? timeInWords(claim.time) : ''],
  ]
  return slots.filter(([, value]) => value !== '')
}

/** All places of a claim with the slot that each fills. */
export function placesOf(claim: Claim): { slot: string; place: Place }[] {
  const slots: [string, Place[]][] = [
    ['origin', claim.origin ?? []],
    ['via', claim.via ?? []],
    ['destination', claim.destination ?? []],
    ['place', listed(claim.place)],
  ]
  return slots.flatMap(([slot, places]) => places.map((place) => ({ slot, place })))
}

/** A claim in one line. */
export function inOneLine(claim: Claim): string {
  return slotsOf(claim)
    .map(([label, value]) => (label === 'event' || label === 'act' || label === 'title' ? value : `${label} ${value}`))
    .join(' · ')
}

export const REVIEWS: Record<'none' | NonNullable<ClaimRow['review']>, string> = {
  none: 'not reviewed',
  right: 'right',
  wrong: 'wrong',
  corrected: 'corrected',
  missed: 'an analyst’s',
}

const INSTANT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** An RFC 3339 time in the reader's zone. */
export function instant(time: string): string {
  const at = new Date(time)
  return Number.isNaN(at.getTime()) ? time : INSTANT.format(at)
}

/** "1 report", "3 reports". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** What of a person a page leaves out, in words; nothing where it has all. */
export function leftOut(more: More): string {
  const parts: [number, string][] = [
    [more.reports, 'report'], [more.claims, 'claim'], [more.events, 'event'], [more.accounts, 'account'],
    [more.relations, 'relation'],
  ]
  return parts.filter(([number]) => number > 0).map(([number, what]) => count(number, what)).join(', ')
}

/** A probability; what is not certain is never told as if it were. */
export function percent(probability: number): string {
  if (probability > 0.99) return 'over 99 %'
  if (probability < 0.01) return 'under 1 %'
  return `${Math.round(probability * 100)} %`
}

/** What was refused can be dismissed; a report in a language not read is kept, and stays. */
export const isRefused = (row: { id: string }): boolean => row.id.startsWith('unreadable-')

/** Why a report was not read, without its name, which stands beside it. */
export function reasonOf(row: { name: string; reason: string | null }): string {
  const reason = row.reason ?? ''
  return reason.startsWith(`${row.name} `) ? reason.slice(row.name.length + 1) : reason
}
