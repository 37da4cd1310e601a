import type { Claim } from './types'

/** When a claim happened, as its words were first told. */
export const whenOf = ({ time }: Claim): string | null => time?.first_told ?? time?.edtf ?? null
