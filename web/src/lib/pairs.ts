// Two who may be one person, as the server asks about them.

export interface Side {
  person: string
  name: string
  report: string
  report_name: string
  start: number
  end: number
  context: { before: string; match: string; after: string }
  roles: string[]
  reports: number
}

export interface Pair {
  id: string
  a: Side
  b: Side
  probability: number
  for: string[]
  against: string[]
}
