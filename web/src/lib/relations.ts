// Ties to those whom nobody names: "their son" of five reports may be one son or five, and is one line.

import type { RelationGroup, RelationRow } from './types'

const folded = (name: string) => name.toLowerCase().replace(/^(his|her|their|its|sa|son|leur) /, '')

/** The ties, with those in the very same words told together. */
export function groupsOf(relations: RelationRow[]): RelationGroup[] {
  const groups = new Map<string, RelationGroup>()
  for (const relation of relations) {
    const { kind, words, other, claims } = relation
    const key = JSON.stringify([kind, words, other && folded(other.name)])
    const known = groups.get(key)
    if (known && other) groups.set(key, { ...known, others: [...known.others, other], claims: [...known.claims, ...claims] })
    else groups.set(known ? `${key} ${groups.size}` : key, { ...relation, others: other ? [other] : [] })
  }
  return [...groups.values()]
}
