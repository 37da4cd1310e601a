// The types are written by hand. They may leave out what no screen needs; what they name has to be served, and served so.

import { expect, test } from 'vitest'
import snapshot from '../../../crates/server/tests/case/snapshots/openapi.snap?raw'
import { complaintsOf, typesOf, type Schemas } from '../test/described'

const schemas: Schemas = JSON.parse(snapshot.slice(snapshot.indexOf('\n---\n') + '\n---\n'.length)).components.schemas
const types = typesOf(['types.ts', 'pairs.ts', 'api.ts'].map((name) => new URL(name, import.meta.url).pathname))

/** Types that the document calls otherwise. */
const OTHERWISE: Record<string, string> = {
  CaseEvent: 'Event', Reading: 'ReadingPage', Judgement: 'JudgementRow', SearchAnswer: 'Found', MapProperties: 'Properties',
  Listing: 'ListingRow', Place: 'PlaceValue', ReportText: 'Report', ReportRelation: 'RelationRow', RelationRow: 'PersonRelation',
}

/** Types of the page alone, parts of others, and what is sent instead of served. */
const OWN = ['JudgementKind', 'Page', 'Review', 'Source', 'Quoted', 'RelationGroup', 'ReviewState', 'PeopleFilter', 'NewClaim']

const served = [...types.keys()].filter((name) => !OWN.includes(name)).map((name) => [name, OTHERWISE[name] ?? name])

test.each(served)('%s is as the document has %s', (type, name) => {
  expect(schemas).toHaveProperty(name!)
  expect(complaintsOf(types.get(type!)!, schemas, name!)).toEqual([])
})
