// A type to compare with.

export interface Row {
  id: string
  sort: 'dog' | 'cat'
  note?: string | null
  spans: { start: number }[]
  whole: boolean
}
