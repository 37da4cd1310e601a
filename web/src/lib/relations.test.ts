import { expect, test } from 'vitest'
import { groupsOf } from './relations'
import type { RelationRow } from './types'

const tie = (words: string, name: string | null, id: string) =>
  ({ kind: 'kinship', words, other: name && { id, name }, claims: [{ report: `${id}.txt`, claim: id }] }) as RelationRow

test('a son without a name is one line, whichever reports tell of him', () => {
  const groups = groupsOf([tie('son', 'their son', 'a'), tie('wife', 'Irena', 'b'), tie('son', 'Their son', 'c')])
  expect(groups.map(({ words, others }) => [words, others.map(({ id }) => id)])).toEqual([['son', ['a', 'c']], ['wife', ['b']]])
  expect(groups[0]!.claims.map(({ claim }) => claim)).toEqual(['a', 'c'])
})

test('another relation, another name, and an office stay lines of their own', () => {
  expect(groupsOf([tie('son', 'Petr', 'a'), tie('brother', 'Petr', 'b'), tie('son', 'Jan', 'c')])).toHaveLength(3)
  expect(groupsOf([tie('mayor', null, 'a'), tie('mayor', null, 'b')])).toHaveLength(2)
})
