// The words of the domain, as the API serves them. The forms of claims, readings, people, events and
// whereabouts are those of `docs/schema/`; rows add what only a workspace knows.

export type * from './types/claims'
export type * from './types/reports'
export type * from './types/findings'
export type * from './types/people'
export type * from './types/case'
