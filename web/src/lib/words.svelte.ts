// Which claims stand open beside the screen, with the words that they came from.

import type { ClaimRow } from './types'

interface Span {
  start: number
  end: number
}

interface Opened {
  title: string
  claims: ClaimRow[]
  /** The part of a claim's evidence to mark, by the claim's id, in code points of the report's text. */
  spans: Map<string, Span>
}

let opened = $state<Opened | null>(null)

export const words = {
  get opened() {
    return opened
  },
  open(title: string, claims: ClaimRow[], spans: Opened['spans'] = new Map()) {
    opened = { title, claims, spans }
  },
  close() {
    opened = null
  },
}
