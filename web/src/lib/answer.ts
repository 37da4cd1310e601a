// The sentences of an answer, taken apart: the answer proper, what speaks for each place, and what was
// looked at. Denials are told in a list of their own.

export interface Sentences {
  first: string
  /** What speaks for a rival, by the name of its place. */
  of: Map<string, string>
  /** Who says so, where there is one place. */
  grounds: string
  /** Among how many reports nothing else is said. */
  coverage: string
}

export function sentencesOf(answer: string): Sentences {
  const parts = answer.split(/(?<=[.?!”]) (?=(?:For |Denied: |Nothing |Reported ))/)
  const [whole = '', ...rest] = parts
  const end = whole.indexOf('. ')
  const first = end < 0 ? whole : whole.slice(0, end + 1)
  const grounds = end < 0 ? [] : [whole.slice(end + 2)]
  const of = new Map<string, string>()
  let coverage = ''
  for (const part of rest) {
    const [, place, why] = /^For (.+?): (.*)$/s.exec(part) ?? []
    if (part.startsWith('Denied: ')) continue
    if (part.startsWith('Nothing ')) coverage = part
    else if (place && why) of.set(place, why)
    else grounds.push(part)
  }
  return { first, of, grounds: grounds.join(' '), coverage }
}
