// The API of the workspace, one function a route. Everything goes to the server that served the page.

import type {
  CaseEvent,
  Changes,
  ClaimRow,
  Judgement,
  JudgementKind,
  MapProperties,
  Page,
  PersonPage,
  PersonRow,
  Reading,
  ReportRow,
  SearchAnswer,
  Status,
} from './types'
import type { Pair } from './pairs'
import type { Told } from './told'

/** What the server said no with (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
    readonly hint: string | null,
  ) {
    super(detail || title)
  }
}

type Query = Record<string, string | number | boolean | null | undefined>

const TOKEN = 'reportedly.token'

/** The token of this browser, for servers that ask for one. */
export const token = {
  get: (): string | null => sessionStorage.getItem(TOKEN),
  set: (value: string) => sessionStorage.setItem(TOKEN, value),
}

function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== null && value !== undefined && value !== '')
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]))
  return `/api/${path}${given.length > 0 ? `?${search}` : ''}`
}

const ask = (path: string, init: RequestInit = {}, query: Query = {}) => send(address(path, query), init)

async function send(to: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  const known = token.get()
  if (known) headers.set('Authorization', `Bearer ${known}`)
  let response: Response
  try {
    response = await fetch(to, { ...init, headers })
  } catch {
    throw new Problem(0, 'no answer', 'The server does not answer.', 'Is `reportedly serve` still running?')
  }
  if (response.ok) return response
  const said = await response.json().catch(() => ({}))
  throw new Problem(response.status, said.title ?? response.statusText, sentence(said.detail ?? ''), sentence(said.hint ?? '') || null)
}

/** The server says what is amiss in half a sentence, as programs do. */
function sentence(words: string): string {
  // The name of a file stays as it is.
  const isName = /^\S*[./_]\S/.test(words)
  const whole = isName ? words : words.charAt(0).toUpperCase() + words.slice(1)
  return words === '' || /[.!?…]$/.test(words) ? whole : `${whole}.`
}

async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await ask(path, signal ? { signal } : {}, query)
  return (await response.json()) as T
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as T
}

const id = encodeURIComponent

export const status = () => get<Status>('status')

export interface PeopleFilter {
  q?: string
  listed?: boolean | null
  disputed?: boolean | null
  min_origins?: number | null
  unnamed?: boolean | null
  place?: string
  after?: string | null
  limit?: number
}

export const people = (filter: PeopleFilter, signal?: AbortSignal) =>
  get<Page<PersonRow>>('people', { ...filter }, signal)

export const person = (of: string, asOf: string | null, limit: number | null = null) =>
  get<PersonPage>(`people/${id(of)}`, { as_of: asOf, limit })

/** A file of the server's, as a whole. */
export const file = async (at: string): Promise<Blob> => (await send(at, {})).blob()

/** What the server says of its reading, as it goes on. */
export const progress = (signal: AbortSignal) => ask('progress', { signal })

export const dossierAddress = (of: string, asOf: string | null) => address(`people/${id(of)}/dossier`, { as_of: asOf })

export const exportAddress = (format: 'ftm' | 'geojson' | 'csv' | 'annotations') => address(`exports/${format}`)

export const reports = (query: { q?: string; state?: ReportRow['state'] | 'dismissed'; after?: string | null; limit?: number }) =>
  get<Page<ReportRow>>('reports', query)

export const report = (of: string) => get<ReportRow & { versions: ReportRow[] }>(`reports/${id(of)}`)

export const reading = (of: string) => get<Reading>(`reports/${id(of)}/reading`)

export const originalAddress = (of: string) => address(`reports/${id(of)}/original`)

/** Sends the bytes of one file as they are. */
export async function addReport(file: File): Promise<ReportRow> {
  const response = await ask('reports', { method: 'POST', body: file }, { name: file.name })
  return (await response.json()) as ReportRow
}

export const setReview = (of: string, state: ReportRow['review']) =>
  post<Judgement>(`reports/${id(of)}/review`, { state })

export const relate = (of: string, kind: string, other: string, why: string) =>
  post<Judgement>(`reports/${id(of)}/relations`, { kind, report: other, why })

export interface NewClaim extends Told {
  kind: string
  start: number
  end: number
  why?: string
}

export const addClaim = (of: string, claim: NewClaim) => post<Judgement>(`reports/${id(of)}/claims`, claim)

export const claims = (query: { person?: string; report?: string; kind?: string; limit?: number; after?: string | null }) =>
  get<Page<ClaimRow>>('claims', query)

export const events = (query: { person?: string; kind?: string }) => get<Page<CaseEvent>>('events', query)

export const search = (q: string, signal?: AbortSignal) => get<SearchAnswer>('search', { q, limit: 8 }, signal)

export const map = (query: { kind?: string; from?: string | null; to?: string | null; person?: string }) =>
  get<GeoJSON.FeatureCollection<GeoJSON.Point | null, MapProperties>>('map', query)

export const pairs = () => get<Page<Pair>>('pairs', { limit: 50 })

export const judgements = (after?: string | null) => get<Page<Judgement>>('judgements', { after, limit: 100 })

export const judgePair = (kind: JudgementKind, pair: Pair, why: string) =>
  post<Judgement>('judgements', {
    kind,
    a: { report: pair.a.report, start: pair.a.start, end: pair.a.end },
    b: { report: pair.b.report, start: pair.b.start, end: pair.b.end },
    why,
  })

export const judgeClaim = (kind: JudgementKind, claim: string, why: string, correction?: Told) =>
  post<Judgement>('judgements', { kind, claim, why, correction })

export const judgeListing = (confirmed: boolean, of: string, entry: string) =>
  post<Judgement>('judgements', { kind: confirmed ? 'listing-confirmed' : 'listing-rejected', person: of, entry })

/** Says that what could not be read is no report of the case. */
export const dismiss = (report: string, why: string) => post<Judgement>('judgements', { kind: 'dismissal', report, why })

export interface Watchlists {
  lists: { name: string; version: string; entries: number; added_at: string; added_by: string }[]
  compared: number
  possible: number
  last: string | null
}

export const lists = () => get<Watchlists>('lists')

/** Says that two accounts that were joined do not have one information origin. */
export const unjoin = (join: string, why: string) => post<Judgement>('judgements', { kind: 'unjoin', join, why })

export const claim = (of: string) => get<ClaimRow>(`claims/${id(of)}`)

export const undo = (of: string) => post<Judgement>(`judgements/${id(of)}/undo`, {})

export const changes = (since: string) => get<Changes>('changes', { since })
