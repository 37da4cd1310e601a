import { expect, test } from 'vitest'
import { spellingsOf } from './spellings'

const seen = (name: string, ...reports: string[]) => ({ name, reports })

test('a name stands once, however its accents are encoded, and not before it was written', () => {
  const names = [seen('Zoé Arlen', 'a'), seen('Zoe\u0301 Arlen', 'b'), seen('Zoe Arlen', 'b', 'c'), seen('Z. Arlen', 'c')]
  expect(spellingsOf({ name: 'Zoé Arlen', names }, new Set())).toEqual(['Zoe Arlen', 'Z. Arlen'])
  expect(spellingsOf({ name: 'Zoé Arlen', names }, new Set(['c']))).toEqual(['Zoe Arlen'])
})
