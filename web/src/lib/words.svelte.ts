// Which claims stand open beside the screen, with the words that they came from.

import * as api from './api'
import { focused, giveBack } from './focus'
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
  /** Claims that are still being asked for. */
  coming: number
  /** Claims that are more than anybody reads at once. */
  more: number
}

/** As many as are shown of one list. */
const MOST = 50

let opened = $state.raw<Opened | null>(null)
/** What it was opened from. */
let opener: ReturnType<typeof focused> = null

export const words = {
  get opened() {
    return opened
  },
  open(title: string, claims: ClaimRow[], spans: Opened['spans'] = new Map()) {
    remember()
    opened = { title, claims: claims.slice(0, MOST), spans, coming: 0, more: Math.max(0, claims.length - MOST) }
  },
  /** Opens claims by their ids. A page of somebody well known has only some of them: the others are asked for. */
  openAll(title: string, ids: string[], known: Map<string, ClaimRow>, spans: Opened['spans'] = new Map()) {
    remember()
    const wanted = [...new Set(ids)]
    const shown = wanted.slice(0, MOST)
    const missing = shown.filter((id) => !known.has(id))
    opened = {
      title,
      claims: shown.flatMap((id) => known.get(id) ?? []),
      spans,
      coming: missing.length,
      more: wanted.length - shown.length,
    }
    if (missing.length > 0) void ask(opened, shown, missing, known)
  },
  close() {
    if (!opened) return
    giveBack(opener, 'aside')
    opened = null
    opener = null
  },
}

/** From one drawer to the next, it is what the first was opened from. */
function remember() {
  if (!opened) opener = focused()
}

async function ask(of: Opened, shown: string[], missing: string[], known: Map<string, ClaimRow>) {
  // One that is there no more is left out; the others are shown all the same.
  const found = await Promise.all(missing.map((id) => api.claim(id).catch(() => null)))
  if (opened !== of) return
  const all = new Map([...known, ...found.flatMap((claim) => (claim ? [[claim.id, claim] as const] : []))])
  opened = { ...of, claims: shown.flatMap((id) => all.get(id) ?? []), coming: 0 }
}
