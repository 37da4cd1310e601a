// From when on changes are told: a day or a time in the address, a time where the reader is in the field.

const two = (number: number) => String(number).padStart(2, '0')

/** A day or an RFC 3339 time, as a field of date and time has it. */
export function fieldOf(since: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(since)) return `${since}T00:00`
  const at = new Date(since)
  if (Number.isNaN(at.getTime())) return ''
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  const seconds = at.getSeconds() > 0 ? `:${two(at.getSeconds())}` : ''
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}${seconds}`
}

/** What such a field has, as an RFC 3339 time; nothing where it is not filled in. */
export function momentOf(field: string): string {
  const at = new Date(field)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().replace('.000', '')
}
