// What a map draws: places and the ways between them, each with how it is told.

import type { Spot } from '../geography'
import type { Standing } from '../marks'

export interface Mark extends Standing {
  key: string
  spot: Spot
  label: string
  /** Who was last reported there. */
  who?: string[]
  open: () => void
}

export interface Line extends Standing {
  key: string
  stops: Spot[]
  label: string
  open: () => void
}

export const classOf = ({ hedged, denied, contested, withdrawn }: Standing) =>
  Object.entries({ hedged, denied, contested, withdrawn }).flatMap(([name, holds]) => (holds ? name : [])).join(' ')
