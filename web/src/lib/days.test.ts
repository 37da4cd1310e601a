import { expect, test } from 'vitest'
import program from '../../../crates/corroborate/src/time/edtf.rs?raw'
import { spanOf } from './days'

const day = (at: number | null) => (at === null ? '..' : new Date(at).toISOString().slice(0, 10))

/** The first and the last day, as the program's own test writes them. */
function shown(edtf: string): string {
  const span = spanOf(edtf)
  if (!span) return 'none'
  const [from, to] = [day(span.from), day(span.to)]
  return from === to ? from : `${from}/${to}`
}

const EXAMPLES = [...program.matchAll(/shown\("([^"]*)"\), "([^"]*)"/g)].map(([, edtf = '', days = '']) => [edtf, days])
const NONE = [...(/for none in \[([^;]*?)\] \{/.exec(program)?.[1] ?? '').matchAll(/"([^"]*)"/g)].map(([, none = '']) => none)

test('the examples of the program are found', () => {
  expect(EXAMPLES.length).toBeGreaterThan(15)
  expect(NONE).toContain('XXXX-12-08')
})

test.each(EXAMPLES)('%s is %s, as in the program', (edtf, days) => expect(shown(edtf!)).toBe(days))

test.each(NONE)('“%s” stands on no day, as in the program', (none) => expect(spanOf(none)).toBeNull())

test.each([
  ['2023-33', '2023-01-01/2023-03-31'],
  ['2023-34', '2023-04-01/2023-06-30'],
  ['2023-35', '2023-07-01/2023-09-30'],
  ['2023-40', '2023-01-01/2023-06-30'],
  ['2023-22', '2023-06-01/2023-08-31'],
  ['2023-23', '2023-09-01/2023-11-30'],
  // winter comes from the year before, or runs into the next
  ['2023-24', '2023-01-01/2024-02-29'],
  ['199X', '1990-01-01/1999-12-31'],
  ['19XX', '1900-01-01/1999-12-31'],
  ['199X-12', '1990-12-01/1999-12-31'],
  ['2024-1X', '2024-10-01/2024-12-31'],
  ['2024-XX', '2024-01-01/2024-12-31'],
  ['2024-02-2X', '2024-02-20/2024-02-29'],
  ['2024-02-0X', '2024-02-01/2024-02-09'],
  ['2024-12-08?', '2024-12-08'],
  ['2024-12%', '2024-10-31/2025-01-31'],
  ['2024-12-08/', '2024-12-08/..'],
  ['[2023-33,2024]', '2023-01-01/2024-12-31'],
  ['0044-03-15', '0044-03-15'],
])('%s is %s', (edtf, days) => expect(shown(edtf)).toBe(days))

test.each(['-0044-03-15', 'Y17000', '2024-00', '2024-25', '2024-37', '2024-02-3X', '2024-12-00', '2024-12-8', 'soon/2024', '2024/soon', '[2024', 'XXXX-33'])(
  '“%s” stands on no day',
  (odd) => expect(spanOf(odd)).toBeNull(),
)

test('a day lasts to its end', () => {
  expect(spanOf('2024-12-08')).toEqual({ from: Date.UTC(2024, 11, 8), to: Date.UTC(2024, 11, 9) - 1 })
})
