// Which claims stand open beside the screen, with the words that they came from.

import type { ClaimRow } from './types'

interface Opened {
  title: string
  claims: ClaimRow[]
  /** The part of the evidence to mark, in code points of the report's text. */
  span: { start: number; end: number } | null
}

let opened = $state<Opened | null>(null)

export const words = {
  get opened() {
    return opened
  },
  open(title: string, claims: ClaimRow[], span: Opened['span'] = null) {
    opened = { title, claims, span }
  },
  close() {
    opened = null
  },
}
