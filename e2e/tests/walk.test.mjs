// One analyst's morning: two reports come in, the answer is read, the words behind it are opened, a
// pair is decided and undone, and all of it is found in the log.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, open } from '../lib/browser.mjs'
import { SAMPLES, start } from '../lib/service.mjs'

let service, browser, page, context, troubles

before(async () => {
  service = await start()
  browser = await launch()
  ;({ page, context, troubles } = await open(browser, service.base))
})

after(async () => {
  await browser?.close()
  await service?.stop()
})

const screen = (name) => page.getByRole('navigation').getByRole('link', { name }).click()

test('an empty case says what to do', async () => {
  await page.getByRole('heading', { name: 'No reports yet' }).waitFor()
})

test('two reports are added, and read', async () => {
  await page.getByLabel('Report files').setInputFiles(SAMPLES.slice(0, 2))
  const reading = page.getByRole('region', { name: 'Reading' })
  await reading.getByText('1-kolkheti-wire.md').waitFor()
  await reading.getByRole('heading', { name: 'Read', exact: true }).waitFor()
  await page.getByRole('row', { name: /Lomsar/ }).first().waitFor()
  // what went well is told for a while, and lies over nothing for long
  await reading.waitFor({ state: 'detached' })
})

test('the outlets that reports name are no people', async () => {
  const { items } = await (await service.ask('/api/people')).json()
  assert.deepEqual(items.filter((one) => /Wire|Lantern/.test(one.name)), [])
})

test('the same bytes are kept once', async () => {
  await page.getByLabel('Report files').setInputFiles(SAMPLES.slice(0, 1))
  await page.getByText('2 reports').first().waitFor()
  const { total } = await (await service.ask('/api/reports')).json()
  assert.equal(total, 2)
})

test('people are found in any spelling', async () => {
  await page.getByPlaceholder('Name, in any spelling').fill('Nestane Orvaché')
  await page.getByRole('row', { name: /Nestan Orvashe/ }).waitFor()
  await page.getByPlaceholder('Name, in any spelling').fill('')
})

test('the answer of a person is one sentence, with what speaks for and against it', async () => {
  await page.getByRole('row', { name: /Lomsar/ }).first().getByRole('link').first().click()
  const answer = page.getByRole('region', { name: 'The answer' })
  await answer.getByText(/last reported/i).first().waitFor()
  await answer.getByText('Denied').first().waitFor()
})

test('a cell opens the words it came from, marked', async () => {
  const matrix = page.getByRole('region', { name: 'The accounts side by side' })
  const cell = matrix.getByRole('row', { name: /^means/ }).getByRole('button').first()
  await cell.click()
  const words = page.getByRole('complementary', { name: 'The words behind it' })
  await words.locator('mark').first().waitFor()
  const marked = await words.locator('mark').first().textContent()
  assert.ok((await cell.textContent()).includes(marked), `the cell says what is marked: ${marked}`)
  await page.keyboard.press('Escape')
  await words.waitFor({ state: 'detached' })
})

test('accounts that agree, conflict and are silent are told apart in words', async () => {
  const matrix = page.getByRole('region', { name: 'The accounts side by side' })
  // all happenings but the first stand folded
  await matrix.locator('details').evaluateAll((all) => all.forEach((one) => (one.open = true)))
  for (const verdict of ['conflict', 'silent']) await matrix.getByText(verdict).first().waitFor()
})

test('every cell names whom its words are from', async () => {
  const cells = page.getByRole('region', { name: 'The accounts side by side' }).locator('td .cell')
  const told = await cells.evaluateAll((all) => all.map((cell) => cell.innerText))
  assert.ok(told.length > 10)
  assert.deepEqual(told.filter((words) => !/\bcites \S/.test(words)), [])
})

test('the timeline and the map can be used by keyboard', async () => {
  for (const name of ['Timeline', 'Map']) {
    const region = page.getByRole('region', { name, exact: true })
    const mark = region.locator('svg [role=button]').first()
    await mark.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'The words behind it' }).waitFor()
    await page.keyboard.press('Escape')
  }
})

test('the origins of the answer are a tree of accounts', async () => {
  const origins = page.getByRole('region', { name: 'Origins' })
  await origins.getByText('Origin 1').first().waitFor()
})

test('a report shows its text and its claims, linked both ways', async () => {
  await screen('Reports')
  await page.getByRole('link', { name: /Overland, not by sea/ }).click()
  const said = page.locator('.said', { hasText: 'to Trabzon' }).first()
  await said.click()
  const chosen = page.locator('[data-claim].chosen')
  await chosen.getByText('Trabzon', { exact: true }).waitFor()
  const other = page.locator('[data-claim]').last()
  await other.click()
  await page.locator('.said.chosen').first().waitFor()
})

test('a claim is judged in place, and the report counts as in review', async () => {
  const claim = page.locator('[data-claim]').first()
  await claim.getByRole('button', { name: '✗ wrong' }).click()
  await claim.getByText('wrong', { exact: false }).first().waitFor()
  await page.getByLabel('review', { exact: true }).selectOption('in-review')
  const rows = (await (await service.ask('/api/reports')).json()).items
  await expectEventually(async () => {
    const { items } = await (await service.ask('/api/reports')).json()
    return items.some((row) => row.review === 'in-review')
  }, JSON.stringify(rows))
})

test('selected words become a claim that the reader missed', async () => {
  await page.evaluate(() => {
    const holder = [...document.querySelectorAll('article [data-start]')].find((one) => one.textContent.includes('declined to comment'))
    const node = holder.firstChild
    const from = node.data.indexOf('declined to comment')
    getSelection().setBaseAndExtent(node, from, node, from + 'declined to comment'.length)
    holder.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
  })
  const form = page.getByRole('form', { name: 'A claim that was missed' })
  await form.getByText('declined to comment').waitFor()
  await form.getByLabel('kind').selectOption('statement')
  await form.getByLabel('who').fill('Dzorani')
  await form.getByLabel('says').fill('Otar Mindeli')
  await form.getByRole('button', { name: 'as told by' }).click()
  await form.getByLabel('told by').fill('Dzorani')
  await form.getByRole('button', { name: 'Keep' }).click()
  await form.waitFor({ state: 'detached' })
  const made = page.locator('[data-claim]', { hasText: 'an analyst’s' }).filter({ hasText: 'Otar Mindeli' })
  await made.waitFor()
  await made.getByRole('button', { name: 'correct' }).click()
  await made.getByLabel('told by').waitFor()
  // what is emptied is taken away: the report itself says so
  await made.getByRole('button', { name: 'Take Dzorani away' }).click()
  await made.getByLabel('says').fill('')
  await made.getByRole('button', { name: 'Keep' }).click()
  await page.locator('[data-claim]', { hasText: 'an analyst’s' }).filter({ hasText: 'Otar Mindeli' }).waitFor({ state: 'detached' })
})

test('search finds names in any spelling, and words of reports', async () => {
  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog', { name: 'Search' })
  await search.getByRole('combobox').fill('trawler')
  await search.getByRole('option', { name: /trawler/ }).first().waitFor()
  await search.getByRole('combobox').fill('Lomsár')
  await search.getByRole('option', { name: /last reported in/i }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/person\//)
})

test('the whole case is on a map', async () => {
  await screen('Map')
  await page.getByText(/\d+ claims with places/).waitFor()
  const before = await page.locator('svg .pin').count()
  assert.ok(before > 0)
  await page.getByLabel('to', { exact: true }).fill('1990-01-01')
  await page.getByText('0 claims with places').waitFor()
  await page.getByRole('button', { name: 'All times' }).click()
})

test('what came in awaits review', async () => {
  await screen('Inbox')
  await page.getByRole('heading', { name: /Awaits review/ }).waitFor()
})

test('every screen is reached without a trouble in the browser', () => {
  assert.deepEqual(troubles, [])
})

async function expectEventually(holds, what) {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await holds()) return
    await page.waitForTimeout(100)
  }
  assert.fail(what)
}
