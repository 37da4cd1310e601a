// Reports: what was published, what was read in it, and how reports stand to one another.

import type { ClaimRow, Quoted } from './claims'

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
  chains: { name: string }[]
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
