import { expect, test } from 'vitest'
import { Problem } from './api'
import { Paged } from './paged.svelte'
import type { Page } from './types'

interface Row {
  id: string
}

const page = (ids: string, next: string | null = null): Page<Row> => ({ items: [...ids].map((id) => ({ id })), next, total: null })
const shown = (list: Paged<Row>) => list.rows.map(({ id }) => id).join('')

/** Answers in the order in which they are given, each when it is let go. */
function held() {
  const waiting: { give: (page: Page<Row>) => void; fail: (why: unknown) => void; after: string | null }[] = []
  const question = (after: string | null) => new Promise<Page<Row>>((give, fail) => waiting.push({ give, fail, after }))
  return { waiting, question }
}

async function begun(next: string | null = 'b') {
  const { waiting, question } = held()
  const list = new Paged<Row>()
  const first = list.begin(question)
  waiting[0]!.give(page('ab', next))
  await first
  return { list, waiting, question }
}

test('the next page comes behind the one before', async () => {
  const { list, waiting } = await begun()
  const more = list.more()
  expect(waiting[1]!.after).toBe('b')
  waiting[1]!.give(page('cd'))
  await more
  expect(shown(list)).toBe('abcd')
  expect(list.next).toBeNull()
})

test('a page that fails adds nothing, and can be asked for again', async () => {
  const { list, waiting } = await begun()
  const failed = list.more()
  waiting[1]!.fail(new Problem(500, 'broken', '', null))
  await failed
  expect([shown(list), list.next, list.problem?.title]).toEqual(['ab', 'b', 'broken'])
  const again = list.more()
  waiting[2]!.give(page('cd'))
  await again
  expect([shown(list), list.problem]).toEqual(['abcd', null])
})

test('a page that a newer question overtakes adds nothing', async () => {
  const { list, waiting, question } = await begun()
  const more = list.more()
  const newer = list.begin(question)
  waiting[2]!.give(page('xy'))
  await newer
  waiting[1]!.give(page('cd'))
  await more
  expect(shown(list)).toBe('xy')
})

test('a page that comes back before the newer question is answered adds nothing, too', async () => {
  const { list, waiting, question } = await begun()
  const more = list.more()
  const newer = list.begin(question)
  waiting[1]!.give(page('cd', 'd'))
  await more
  expect([shown(list), list.next]).toEqual(['ab', 'b'])
  waiting[2]!.give(page('xy'))
  await newer
  expect(shown(list)).toBe('xy')
})

test('a page is asked for once, however often one asks', async () => {
  const { list, waiting } = await begun()
  const both = [list.more(), list.more()]
  expect(waiting).toHaveLength(2)
  waiting[1]!.give(page('cd'))
  await Promise.all(both)
  expect(shown(list)).toBe('abcd')
})

test('nothing is asked for behind the last page, nor while the first is on its way', async () => {
  const { list, waiting } = await begun(null)
  await list.more()
  expect(waiting).toHaveLength(1)
  const { waiting: others, question } = held()
  void list.begin(question)
  await list.more()
  expect(others).toHaveLength(1)
})

test('a row that moved down while pages were turned is shown once', async () => {
  const { list, waiting } = await begun()
  const more = list.more()
  waiting[1]!.give(page('bc'))
  await more
  expect(shown(list)).toBe('abc')
})
