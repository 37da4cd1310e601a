// Dates as claims give them: EDTF (ISO 8601-2, levels 0 to 2), for people to read. The words are those of the
// program, `corroborate/src/time/words.rs`, whose table of examples tests them here as well.

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Seasons, quarters and halves, by the codes of EDTF. */
const PARTS: Record<string, string> = {
  '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter',
  '33': 'first quarter of', '34': 'second quarter of', '35': 'third quarter of', '36': 'fourth quarter of',
  '40': 'first half of', '41': 'second half of',
}

const DOUBTS: Record<string, string> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' }

/** Whether an end of a stretch is open, or not known. */
export const isOpen = (end: string) => end === '' || end === '..'

/** What an EDTF date says, in words: "8 December 2024", "by 8 December 2024"; what has none stays as it stands. */
export function inWords(edtf: string): string {
  const [, all] = /^\{(.*)\}$/.exec(edtf) ?? []
  if (all !== undefined) return all.split(',').map(oneInWords).join(' and ')
  const [, some] = /^\[(.*)\]$/.exec(edtf) ?? []
  if (some !== undefined) return some.split(',').map(oneInWords).join(' or ')
  const at = edtf.indexOf('/')
  if (at < 0) return oneInWords(edtf)
  const [from, to] = [edtf.slice(0, at), edtf.slice(at + 1)]
  if (isOpen(from) && isOpen(to)) return edtf
  if (isOpen(from)) return `by ${oneInWords(to)}`
  if (isOpen(to)) return `since ${oneInWords(from)}`
  return `between ${oneInWords(from)} and ${oneInWords(to)}`
}

/** The day by which something was so at the latest, in words. */
export function byInWords(edtf: string): string {
  const [from = '', to = ''] = edtf.split('/')
  return `by ${inWords(isOpen(to) ? from : to)}`
}

function oneInWords(date: string): string {
  const plain = date.replace(/[?~%]+$/, '')
  const doubt = plain === date ? '' : DOUBTS[date.at(-1) ?? '']
  return `${doubt}${plainInWords(plain) ?? plain}`
}

function plainInWords(date: string): string | null {
  const [, year = '', part, day, time] = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T(.*))?$/.exec(date) ?? []
  if (year === '' || (year === 'XXXX' && part === undefined)) return null
  const clock = time === undefined ? '' : `, ${time}`
  if (part === undefined) return yearsInWords(year) + clock
  const name = PARTS[part] ?? MONTHS[Number(part) - 1]
  if (name === undefined || Number(day) > 31) return null
  const dayOfMonth = day === undefined || day.includes('X') ? '' : `${Number(day)} `
  return `${dayOfMonth}${name}${year === 'XXXX' ? ', year unstated' : ` ${year}`}${clock}`
}

/** "199X" is "the 1990s", "19XX" the 1900s. */
function yearsInWords(year: string): string {
  return year.includes('X') ? `the ${year.replaceAll('X', '0')}s` : year
}
