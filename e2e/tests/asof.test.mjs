// A person as of a day: the accounts, their origins and what is told of the person are those of that day; and
// what rests on a guess is said to. Invented people.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, open } from '../lib/browser.mjs'
import { run, start } from '../lib/service.mjs'

const head = (publisher, published) => `---\npublisher: ${publisher}\npublished: ${published}\n---\n`
const REPORTS = {
  'a.md': `${head('The Tidewater Ledger', '2019-05-14')}Marek Dovransky went to Bari on Monday, a customs officer said.\n`,
  'b.md': `${head('Coastal Evening News', '2019-05-15')}Marek Dovransky went to Bari on Monday, according to his lawyer Ilse Rautava.\n`,
  'c.md': `${head('Review of Ports', '2019-05-20')}Marek Dovransky, 61, went to Bari on 13 May, a baker told the Review of Ports.\n`,
  // Corrected three days later: the correction spells the name otherwise, and has them somewhere else.
  'd.md': `${head('Harbour Notes', '2019-06-01')}Orsolya Vantreet arrived in Ancona on Friday, a porter said.\n`,
  'e.md': `---\npublisher: Harbour Notes\npublished: 2019-06-04\ncorrects: d.md\n---\nOrsolya Vantreet arrived in Trieste on Friday, a porter said.\n`,
  // A later report has a fuller name; and one gives a day that cannot be.
  'f.md': `${head('Harbour Notes', '2019-07-01')}Ilse Korvath arrived in Ancona on Friday, a porter said.\n`,
  'g.md': `${head('Harbour Notes', '2019-07-10')}Ilse Marie Korvath left Ancona on Friday, a porter said.\n`,
  'h.md': `${head('The Tidewater Ledger', '2999-01-01')}Tomas Brandvik arrived in Bergen on Monday, a cook said.\n`,
}

let service, browser, page, troubles, person

before(async () => {
  service = await start({
    prepare(folder) {
      for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(folder, name), text)
      writeFileSync(join(folder, 'old.txt'), Buffer.from('Ren\xe9 Lindqvist is in Malm\xf6, his lawyer said.\n', 'latin1'))
      run(folder, 'add', ...Object.keys(REPORTS), 'old.txt')
      return []
    },
  })
  browser = await launch()
  ;({ page, troubles } = await open(browser, service.base))
  const { items } = await (await service.ask('/api/people?q=Dovransky')).json()
  person = items[0].id
})

after(async () => {
  await browser?.close()
  await service?.stop()
})

const accounts = () => page.getByRole('region', { name: 'The accounts side by side' })

async function asOf(day) {
  await page.goto(`${service.base}#/person/${person}${day ? `?as_of=${day}` : ''}`)
  await page.getByText(/Last reported in Bari/).first().waitFor()
}

test('origins are counted by what had been published', async () => {
  await asOf('2019-05-15')
  const journey = accounts().locator('summary', { hasText: 'Bari' })
  await journey.getByText('2 accounts · 1–2 origins').waitFor()
  await asOf('2019-05-14')
  await journey.getByText('1 account · 1 origin').waitFor()
})

test('what was told later is not shown, and is today', async () => {
  assert.equal(await page.getByText('aged 61').count(), 0)
  await asOf('')
  await page.getByRole('link', { name: /aged 61/ }).waitFor()
  await accounts().locator('summary', { hasText: 'Bari' }).getByText('3 accounts').waitFor()
})

test('what was corrected later stood on that day', async () => {
  const { items } = await (await service.ask('/api/people?q=Vantreet')).json()
  const shown = async (day) => {
    await page.goto(`${service.base}#/person/${items[0].id}${day ? `?as_of=${day}` : ''}`)
    await page.getByText(day ? 'Last reported in Ancona' : 'Last reported in Trieste').first().waitFor()
    return page.getByRole('region', { name: 'Timeline' })
  }
  const then = await shown('2019-06-02')
  await page.getByText('named in 1 report').waitFor()
  await then.getByRole('button', { name: /^Ancona/ }).waitFor()
  assert.equal(await then.getByRole('button', { name: /withdrawn/ }).count(), 0)
  const now = await shown('')
  await now.getByRole('button', { name: /^Ancona.*withdrawn/ }).waitFor()
  await page.getByText('named in 2 reports').waitFor()
})

test('as of a day, somebody has the name that was known by then, and a dossier of that day', async () => {
  const { items } = await (await service.ask('/api/people?q=Korvath')).json()
  await page.goto(`${service.base}#/person/${items[0].id}`)
  await page.getByRole('heading', { name: 'Ilse Marie Korvath', level: 1 }).waitFor()
  await page.goto(`${service.base}#/person/${items[0].id}?as_of=2019-07-05`)
  await page.getByRole('heading', { name: 'Ilse Korvath', level: 1 }).waitFor()
  assert.equal(await page.getByText('Marie').count(), 0)
  const address = await page.getByRole('link', { name: 'Dossier of that day' }).getAttribute('href')
  assert.equal((await service.ask(address)).status, 200)
  assert.match(address, /as_of=2019-07-05/)
})

test('a day that is yet to come is shown as none', async () => {
  const { items } = await (await service.ask('/api/people?q=Brandvik')).json()
  await page.goto(`${service.base}#/person/${items[0].id}`)
  await accounts().getByText('undated: it gives 1 January 2999').first().waitFor()
  await page.getByRole('region', { name: 'Timeline' }).getByText('when on Monday').waitFor()
  assert.equal(await page.getByText('2998').count(), 0)
  await page.goto(`${service.base}#/reports`)
  await page.getByText('1 January 2999 is yet to come').waitFor()
})

test('the words that tell an age are opened', async () => {
  await asOf('')
  await page.getByRole('link', { name: /aged 61/ }).click()
  await page.waitForURL(/#\/report\//)
  await page.getByText('Marek Dovransky, 61').first().waitFor()
})

test('a guessed encoding is told in the inbox and with the report', async () => {
  await page.goto(`${service.base}#/inbox`)
  const row = page.getByRole('row', { name: /old\.txt/ })
  await row.getByText('encoding guessed').waitFor()
  await row.getByRole('link', { name: 'old.txt' }).click()
  await page.getByText('Read as windows-1252, which is a guess').waitFor()
})

test('nothing went wrong in the browser', () => {
  assert.deepEqual(troubles, [])
})
