import { expect, test } from 'vitest'
import { complaintsOf, typesOf, type Schemas } from './described'

const types = typesOf([new URL('invented.ts', import.meta.url).pathname])

/** What `Row` of `invented.ts` says otherwise than a document with this row. */
const complaints = (properties: Schemas, required: string[]) => complaintsOf(types.get('Row')!, { Row: { properties, required }, Sort: { enum: ['dog', 'cat'] } }, 'Row')

const AS_IS: Schemas = {
  id: { type: 'string' },
  sort: { $ref: '#/components/schemas/Sort' },
  note: { type: ['string', 'null'] },
  spans: { items: { properties: { start: { type: 'integer' } }, required: ['start'] } },
  whole: { type: 'boolean' },
}
const ALL = ['id', 'sort', 'spans', 'whole']

test('a type that is as it is described is no cause for complaint, nor is what it leaves out', () => {
  expect(complaints(AS_IS, ALL)).toEqual([])
  expect(complaints({ ...AS_IS, more: { type: 'string' } }, [...ALL, 'more'])).toEqual([])
})

test.each([
  ['a field that is not served', { id: undefined }, 'Row.id is not in the document'],
  ['one of a list', { spans: { items: { properties: { from: { type: 'integer' } }, required: ['from'] } } }, 'Row.spans[].start is not in the document'],
  ['what may be null', { id: { type: ['string', 'null'] } }, 'Row.id may be null'],
  ['what may be null, by reference', { sort: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Sort' }] } }, 'Row.sort may be null'],
  ['a choice more', { sort: { enum: ['dog', 'cat', 'hen'] } }, 'Row.sort may be hen'],
  ['a choice less', { sort: { enum: ['dog'] } }, 'Row.sort is never cat'],
  ['another type', { whole: { type: 'integer' } }, 'Row.whole is a number, no truth'],
])('%s is told', (_, other, complaint) => {
  const { id, ...rest } = { ...AS_IS, ...other } as Schemas
  expect(complaints(id ? { id, ...rest } : rest, ALL)).toEqual([complaint])
})

test('what is always there is not left open, and what is never null is not taken for it', () => {
  expect(complaints(AS_IS, [...ALL, 'note'])).toEqual(['Row.note is always there'])
  expect(complaints({ ...AS_IS, note: { type: 'string' } }, [...ALL, 'note'])).toEqual(['Row.note is always there', 'Row.note is never null'])
})
