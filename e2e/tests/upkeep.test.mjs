// What keeps a case in order: refused files are dismissed and come back, watchlists are kept and told,
// the map names who is where, the log speaks of reports by name, and nothing stands where nothing is.

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, open } from '../lib/browser.mjs'
import { run, SAMPLES, start } from '../lib/service.mjs'

let service, browser, page, context, troubles

before(async () => {
  service = await start({
    add: SAMPLES,
    prepare(folder) {
      const list = join(folder, 'list.csv')
      writeFileSync(list, 'id,schema,name,aliases,dataset\nx-1,Person,David Lomsari,Davit Lomsar,Example Sanctions\n')
      run(folder, 'lists', list)
      return []
    },
  })
  await service.ask('/api/reports?name=scan.pdf', { method: 'POST', body: new Uint8Array([0x78, 0, 1, 0xff, 0xfe]) })
  browser = await launch()
  ;({ page, context, troubles } = await open(browser, service.base))
})

after(async () => {
  await browser?.close()
  await service?.stop()
})

const screen = (name) => page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name }).click()
const status = async () => (await service.ask('/api/status')).json()

test('every screen has the same words for how many reports there are', async () => {
  const { counts } = await status()
  assert.equal(counts, '7 reports given: 6 read (1 withdrawn), 1 not read')
  await page.getByRole('navigation', { name: 'Screens' }).getByText(counts).waitFor()
  await page.getByRole('link', { name: 'David Lomsar' }).first().click()
  await page.getByRole('region', { name: 'The answer' }).getByText(counts).waitFor()
  await screen('Reports')
  await page.getByRole('main').getByText(counts).waitFor()
  assert.ok(run(service.folder, 'people').replace(/\s+/g, ' ').includes(counts))
})

test('a possible listing is told without naming the list again, with its version', async () => {
  await screen('People')
  await page.getByText('possible listing: Example Sanctions').waitFor()
  await page.getByLabel('listed or wanted').check()
  await page.getByRole('link', { name: 'David Lomsar' }).click()
  const listings = page.getByRole('region', { name: 'Listings' })
  await listings.getByText(/list\.csv, version [0-9a-f]{8} · compared/).waitFor()
})

test('what was refused is dismissed, and comes back when that is undone', async () => {
  await screen('Inbox')
  await page.getByRole('button', { name: 'Dismiss scan.pdf' }).click()
  await page.getByText('Dismissed', { exact: false }).first().waitFor()
  await page.getByRole('button', { name: 'Dismiss scan.pdf' }).waitFor({ state: 'detached' })
  assert.equal((await status()).not_read, 0)
  await page.getByText('Dismissed', { exact: false }).first().click()
  await page.getByRole('button', { name: /Undo the dismissal/ }).click()
  await page.getByRole('button', { name: 'Dismiss scan.pdf' }).waitFor()
  assert.equal((await status()).not_read, 1)
})

test('the log names reports, and leads to the words', async () => {
  const [claim] = (await (await service.ask('/api/claims?limit=1')).json()).items
  await service.ask('/api/judgements', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'claim-right', claim: claim.id }),
  })
  await page.goto(`${service.base}#/judgements`)
  const entry = page.getByRole('listitem').filter({ hasText: claim.report }).first()
  await entry.getByText(claim.evidence.exact.slice(0, 20)).waitFor()
  assert.ok(!(await entry.textContent()).includes(claim.id))
  await entry.getByRole('link', { name: 'the words' }).click()
  await page.waitForURL(/#\/report\//)
})

test('the map names who is where', async () => {
  await screen('Map')
  const last = page.getByRole('region', { name: 'Last reported' })
  const athens = last.getByRole('listitem').filter({ hasText: 'Athens' })
  await athens.getByRole('link', { name: 'Nestan Orvashe' }).waitFor()
  await page.locator('svg text').filter({ hasText: /^Athens: .*Nestan Orvashe/ }).waitFor()
})

test('people are gone through by keyboard', async () => {
  await screen('People')
  await page.getByRole('row', { name: /Lomsar/ }).first().waitFor()
  await page.locator('main').focus()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  const name = await page.evaluate(() => document.activeElement?.textContent)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await screen('People')
  await page.getByRole('row', { name: /Lomsar/ }).first().waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('Orvaché')
  assert.equal(await page.getByPlaceholder('Name, in any spelling').inputValue(), 'Orvaché')
})

test('where nothing is, the application says so and leads on', async () => {
  assert.deepEqual(troubles, [])
  const answer = await page.goto(`${service.base}people/of/old`)
  assert.equal(answer.status(), 404)
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  await page.getByRole('link', { name: 'People' }).last().click()
  await page.getByRole('row', { name: /Lomsar/ }).first().waitFor()
  const foreign = troubles.filter((trouble) => !trouble.includes('404'))
  assert.deepEqual(foreign, [])
})
