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

/** An answer without the sentence that it begins with: "Reported dead in Vienna, …: 1 origin. ". */
function without(answer: string, fate: string): string {
  if (!answer.startsWith(fate)) return answer
  const rest = answer.slice(fate.length).replace(/^[^.]*\.\s*/, '')
  return rest === '' ? answer : rest
}

/** `fates` head the answer and are told before it: what it repeats of them is left out. */
export function sentencesOf(answer: string, fates: string[] = []): Sentences {
  const parts = fates.reduce(without, answer).split(/(?<=[.?!”]) (?=(?:For |Denied: |Nothing |Reported ))/)
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
