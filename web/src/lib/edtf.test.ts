import { expect, test } from 'vitest'
import program from '../../../crates/corroborate/src/time/words.rs?raw'
import { byInWords, inWords } from './edtf'

/** The table of examples in the program's own test. */
const EXAMPLES = [...program.matchAll(/\(\s*"([^"]+)",\s*"([^"]+)",?\s*\)/g)].map(([, edtf = '', words = '']) => [edtf, words])

test('the examples of the program are found', () => expect(EXAMPLES.length).toBeGreaterThan(20))

test.each(EXAMPLES)('%s reads %s, as in the program', (edtf, words) => expect(inWords(edtf!)).toBe(words))

test.each([
  ['2023-33', 'first quarter of 2023'],
  ['2023-36~', 'about fourth quarter of 2023'],
  ['2022-40', 'first half of 2022'],
  ['2022-41', 'second half of 2022'],
  ['2022-24?', 'perhaps winter 2022'],
  ['XXXX-22', 'summer, year unstated'],
  ['202X', 'the 2020s'],
  ['202X~', 'about the 2020s'],
  ['19XX/2003', 'between the 1900s and 2003'],
  ['2024-12-1X', 'December 2024'],
  ['/2024', 'by 2024'],
  ['2024-03~/', 'since about March 2024'],
  ['2016-03-03/2016-03-04', 'between 3 March 2016 and 4 March 2016'],
  ['[2023-34,2023-35]', 'second quarter of 2023 or third quarter of 2023'],
])('%s reads %s', (edtf, words) => expect(inWords(edtf)).toBe(words))

test.each([
  '', 'soon', 'NaN', '/', '../..', '2024-13', '2024-00', '2024-12-41', '2024-1', '2024-12-8', '2024-1X', '2024-25', '2024-37',
  '2024-12-08-1', '-0044-03-15', 'Y17000', '2024?-12-08',
])('%s has no wording, and stays as it stands', (odd) => expect(inWords(odd)).toBe(odd))

test('what is no date within a stretch or a set stays, too', () => {
  expect(inWords('2024-12-07/soon')).toBe('between 7 December 2024 and soon')
  expect(inWords('{2024-12-07..2024-12-09}')).toBe('2024-12-07..2024-12-09')
})

test('by the last day that is meant', () => {
  expect(byInWords('2024-12-08')).toBe('by 8 December 2024')
  expect(byInWords('2024-12-01/2024-12-08')).toBe('by 8 December 2024')
  expect(byInWords('../2024-12-08')).toBe('by 8 December 2024')
  expect(byInWords('2024-12/..')).toBe('by December 2024')
})
