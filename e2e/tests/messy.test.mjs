// A new investigator with reports as they come: two spellings, French, a language that is not read, a copy,
// a correction, notes without a date, and files that are no reports. Invented people, one invented story.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, open } from '../lib/browser.mjs'
import { start } from '../lib/service.mjs'

const head = (publisher, published, more = '') => `---\npublisher: ${publisher}\npublished: ${published}\n${more}---\n`
const FIRST =
  'Marek Dovransky, the suspended director of the Selvino port, left Selvino by ferry on Monday night and reached Bari on Tuesday morning, according to a customs officer.\n\n' +
  'His deputy, Ilse Rautava, was arrested at the ferry terminal on Monday, prosecutors said.\n'
const REPORTS = {
  'a-ledger.md': head('The Tidewater Ledger', '2019-05-14') + FIRST,
  'b-copy.md': head('Coastal Evening News', '2019-05-14') + FIRST,
  'c-matin.md': head('Le Matin du Golfe', '2019-05-18', 'language: fr\n') + "Marek Dovranský, l'ancien directeur du port de Selvino, aurait gagné Istanbul vendredi soir, selon une source proche de l'enquête.\n",
  'd-note.txt': 'Pavel Dovransky told neighbours that Marek Dovranski is in Izmir and not in Istanbul. He said that Marek wants to go on to Batumi.\n',
  'e-long.md': head('Review of Ports', '2019-06') + 'Izmir police detained a man called Marek Dobransky on Sunday, but he was released. Marek Dovransky was seen in Izmir, a baker said.\n',
  'f-spanish.txt': 'El exdirector del puerto, Marek Dovransky, llegó el sábado a Esmirna acompañado de su hermano, según dos vecinos del barrio que pidieron no ser identificados.\n',
  'g-damaged.txt': Buffer.from([0, 255, 254, 7, 0, 1, 2, 3, 0, 0, 200, 201]),
  'h-scan.pdf': '%PDF-1.4\n%%EOF\n',
}

let service, browser, page, troubles

before(async () => {
  service = await start({
    prepare(folder) {
      mkdirSync(join(folder, 'reports'))
      for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(folder, 'reports', name), text)
      return []
    },
  })
  browser = await launch()
  ;({ page, troubles } = await open(browser, service.base))
  const files = Object.keys(REPORTS).map((name) => join(service.folder, 'reports', name))
  await page.getByLabel('Report files').setInputFiles(files)
  await expectEventually(async () => {
    const status = await (await service.ask('/api/status')).json()
    return status.reports === files.length && status.findings === status.state
  }, 'all reports are there')
  await page.reload()
})

after(async () => {
  await browser?.close()
  await service?.stop()
})

const report = async (name) => {
  const { items } = await (await service.ask('/api/reports?limit=100')).json()
  return items.find((row) => row.name === name)
}

async function openReport(name) {
  await page.goto(`${service.base}#/report/${(await report(name)).id}`)
  await page.locator('[data-claim]').first().waitFor()
}

/** Selects words of the report's text, as with the mouse. */
const select = (words) =>
  page.evaluate((words) => {
    const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const from = node.data.indexOf(words)
      if (from < 0) continue
      getSelection().setBaseAndExtent(node, from, node, from + words.length)
      node.parentElement.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
      return
    }
    throw new Error(`not one stretch of the text: ${words}`)
  }, words)

test('what could not be read is told apart from what awaits review, with the reason', async () => {
  await page.goto(`${service.base}#/inbox`)
  for (const [name, why] of [['g-damaged.txt', /binary data/], ['h-scan.pdf', /a PDF document/], ['f-spanish.txt', /Spanish/]]) {
    await page.getByRole('listitem').filter({ hasText: name }).getByText(why).waitFor()
  }
  assert.equal(await page.getByRole('button', { name: 'Dismiss f-spanish.txt' }).count(), 0, 'what is kept is not dismissed')
})

test('what was refused leads nowhere, and what is kept does', async () => {
  await page.goto(`${service.base}#/reports`)
  await page.getByRole('row', { name: /h-scan\.pdf/ }).waitFor()
  assert.equal(await page.getByRole('link', { name: 'h-scan.pdf' }).count(), 0)
  await page.getByRole('row', { name: /e-long|Review of Ports/ }).getByText('June 2019').waitFor()
  await page.getByRole('link', { name: 'f-spanish.txt' }).click()
  await page.getByText('llegó el sábado a Esmirna').waitFor()
})

test('a copy is no second origin', async () => {
  const { items } = await (await service.ask('/api/people?q=Rautava')).json()
  const page = await (await service.ask(`/api/people/${items[0].id}`)).json()
  const arrest = page.events.find((event) => event.kind === 'fate')
  assert.equal(arrest.accounts.length, 2)
  assert.equal(arrest.origins.high, 1)
  assert.ok(arrest.origins.joins.some((join) => join.ground === 'same-text'), JSON.stringify(arrest.origins.joins))
})

test('a claim is judged right, and the judge is named', async () => {
  await openReport('d-note.txt')
  const claim = page.locator('[data-claim]').first()
  await claim.getByRole('button', { name: '✓ right' }).click()
  await claim.getByText('right, says analyst').waitFor()
})

test('a claim is corrected, and what was read stays beside it', async () => {
  const claim = page.locator('[data-claim]', { hasText: 'Batumi' })
  await claim.getByRole('button', { name: '✎ correct' }).click()
  const form = claim.getByRole('form', { name: 'What it should say' })
  await form.getByLabel('certainty').selectOption('possible')
  await form.getByLabel('Why').fill('he only wished it')
  await form.getByRole('button', { name: 'Keep the correction' }).click()
  await claim.getByText('as it was read', { exact: false }).waitFor()
})

test('a correction in words that do not stand in the report is refused where it was made', async () => {
  const claim = page.locator('[data-claim]', { hasText: 'Izmir' }).first()
  await claim.getByRole('button', { name: '✎ correct' }).click()
  const form = claim.getByRole('form', { name: 'What it should say' })
  await form.getByLabel('who').fill('Somebody Else')
  await form.getByRole('button', { name: 'Keep the correction' }).click()
  await claim.getByRole('alert').getByText('does not stand in the report').waitFor()
  // The browser tells of every answer that says no.
  troubles.splice(0, troubles.length, ...troubles.filter((one) => !one.includes('422')))
})

test('selected words become a claim, and nothing is missing on the page of the person', async () => {
  await openReport('e-long.md')
  await select('Marek Dovransky was seen in Izmir')
  const form = page.getByRole('form', { name: 'A claim that was missed' })
  await form.getByLabel('kind').selectOption('statement')
  await form.getByLabel('who').fill('Marek Dovransky')
  await form.getByRole('button', { name: 'Keep' }).click()
  await page.locator('[data-claim]', { hasText: 'an analyst’s, says analyst' }).waitFor()
  const { items } = await (await service.ask('/api/people?q=Dovransky')).json()
  await page.goto(`${service.base}#/person/${items[0].id}`)
  await page.getByRole('region', { name: 'The answer' }).waitFor()
  assert.equal(await page.getByText('Not on this page').count(), 0)
})

test('every pair is decided by key, and the log names who did so', async () => {
  await page.goto(`${service.base}#/pairs`)
  const pair = page.getByRole('region', { name: 'A pair to decide' })
  await pair.or(page.getByText('No pair is in doubt.', { exact: false })).first().waitFor()
  let decided = 0
  for (; decided < 20 && (await pair.count()) > 0; decided += 1) {
    assert.doesNotMatch(await pair.innerText(), /\b100 %/, 'a pair in doubt is not certain')
    const shown = await pair.innerText()
    await page.keyboard.press('n')
    await page.waitForFunction((before) => document.querySelector('section[aria-label="A pair to decide"]')?.innerText !== before, shown)
  }
  await page.goto(`${service.base}#/judgements`)
  if (decided > 0) await page.getByText('are not the same person').first().waitFor()
  await page.getByText('the words').first().waitFor()
})

test('nothing went wrong in the browser', () => assert.deepEqual(troubles, []))

async function expectEventually(holds, what) {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return
    await page.waitForTimeout(100)
  }
  assert.fail(what)
}
