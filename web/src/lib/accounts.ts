// One event as a matrix: facets down, reports across.

import type { Absence, CaseEvent, ClaimRow, Facet, FacetValue, Verdict } from './types'
import { sourcesInWords } from './wording'

export interface Cell {
  report: string
  values: FacetValue[]
  absence: Absence | null
  /** The worst verdict among the pairs that this cell is part of; null when nothing compares. */
  verdict: Verdict | null
  /** Whether another account says less on this. */
  finer: boolean
  reasons: string[]
}

export interface FacetRow {
  slot: string
  cells: Cell[]
}

const WORST: Verdict[] = ['conflict', 'refine', 'agree']

function cellOf(facet: Facet, report: string, absence: Absence | null): Cell {
  const entry = facet.entries.find((one) => one.report === report)
  const pairs = facet.pairs.filter((pair) => pair.a === report || pair.b === report)
  const verdict = WORST.find((worst) => pairs.some((pair) => pair.verdict === worst)) ?? null
  return {
    report,
    values: entry?.values ?? [],
    absence: entry ? entry.absence : absence,
    verdict,
    finer: pairs.some((pair) => pair.verdict === 'refine' && pair.finer === report),
    reasons: pairs.filter((pair) => pair.verdict === verdict).map((pair) => pair.reason),
  }
}

export interface Column {
  report: string
  absence: Absence | null
  /** All reports that tell nothing for one reason stand in one column: they have the same in every row. */
  reports: string[]
}

/** The reports of an event in order: those with an account first, then those without, by the reason. */
export function columnsOf(event: CaseEvent): Column[] {
  const tell = event.accounts.map(({ report }) => ({ report, absence: null, reports: [report] }))
  const reasons = [...new Set(event.absent.map(({ absence }) => absence))]
  const together = reasons.map((absence) => {
    const reports = event.absent.filter((one) => one.absence === absence).map((one) => one.report)
    return { report: reports[0] ?? '', absence, reports }
  })
  return [...tell, ...together]
}

export function rowsOf(event: CaseEvent): FacetRow[] {
  const columns = columnsOf(event)
  return event.facets.map((facet) => ({
    slot: facet.slot,
    cells: columns.map(({ report, absence }) => cellOf(facet, report, absence)),
  }))
}

/** How many of the facets' pairs stand how. */
export function tally(event: CaseEvent): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { agree: 0, refine: 0, conflict: 0 }
  for (const facet of event.facets) for (const pair of facet.pairs) counts[pair.verdict] += 1
  return counts
}

/** The claims that a cell's values come from. */
export function claimsOf(cell: Cell, known: Map<string, ClaimRow>): ClaimRow[] {
  const ids = [...new Set(cell.values.map((value) => value.claim))]
  return ids.flatMap((id) => known.get(id) ?? [])
}

/** Values of a cell with those who say so. */
export interface Saying {
  values: string[]
  sources: string[]
}

/** Who says what in a cell: values of the same sources stand together. `cited` is whom the account as a whole
 * cites, for claims that the page doesn't have. */
export function sayingsOf(cell: Cell, known: Map<string, ClaimRow>, cited: string[]): Saying[] {
  const ofAccount = cited.length > 0 ? [`cites ${cited.join('; ')}`] : ['cites nobody']
  const sourcesOf = (value: FacetValue): string[] => {
    const claim = known.get(value.claim)
    if (!claim) return ofAccount
    return [claim.sources.length > 0 ? `cites ${sourcesInWords(claim)}` : 'cites nobody']
  }
  const byValue = new Map<string, Set<string>>()
  for (const value of cell.values) byValue.set(value.value, new Set([...(byValue.get(value.value) ?? []), ...sourcesOf(value)]))
  const sayings = new Map<string, Saying>()
  for (const [value, sources] of byValue) {
    const key = [...sources].sort().join('\n')
    const saying = sayings.get(key) ?? { values: [], sources: [...sources] }
    saying.values.push(value)
    sayings.set(key, saying)
  }
  return [...sayings.values()]
}

/** Events in the order in which one asks for them: contested and well told ones first. */
export function inOrder(events: CaseEvent[]): CaseEvent[] {
  const kinds = ['movement', 'presence', 'fate', 'legal', 'role', 'kinship', 'association', 'statement']
  const weight = (event: CaseEvent) => [kinds.indexOf(event.kind), -event.accounts.length] as const
  return [...events].sort((a, b) => {
    const [kindA, tellA] = weight(a)
    const [kindB, tellB] = weight(b)
    return kindA - kindB || tellA - tellB
  })
}
