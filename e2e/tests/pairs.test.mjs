// A pair that may be one person is decided by key, undone, and both are found in the log; what it
// changed is found among the changes.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, open } from '../lib/browser.mjs'
import { start } from '../lib/service.mjs'

// Two reports of invented people: the names agree, and what is said of them doesn't.
const REPORTS = {
  'a.md': '---\npublisher: First Example\npublished: 2016-03-05\n---\nTamar Belqani, a banker, arrived in Batumi on Thursday.\n',
  'b.md': '---\npublisher: Second Example\npublished: 2016-03-07\n---\nTamar Belqani, a wrestler, won a medal in Oslo on Saturday.\n',
}

let service, browser, page, troubles, judgedFrom

before(async () => {
  service = await start({
    add: ['reports'],
    prepare(folder) {
      mkdirSync(join(folder, 'reports'))
      for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(folder, 'reports', name), text)
      return []
    },
  })
  // The reports are older than what is asked about, so that nothing but judgements is news; moments are whole seconds.
  await new Promise((done) => setTimeout(done, 1_100))
  judgedFrom = new Date().toISOString()
  browser = await launch()
  ;({ page, troubles } = await open(browser, service.base))
})

after(async () => {
  await browser?.close()
  await service?.stop()
})

test('a pair is shown with what speaks for and against it', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Same person?' }).click()
  const pair = page.getByRole('region', { name: 'A pair to decide' })
  await pair.getByRole('link', { name: 'Tamar Belqani' }).first().waitFor()
  await pair.getByRole('heading', { name: 'For', exact: true }).waitFor()
  await pair.getByRole('heading', { name: 'Against' }).waitFor()
})

test('a key decides it, and the two are one', async () => {
  await page.keyboard.press('y')
  await page.getByText('No pair is in doubt.', { exact: false }).waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'People' }).click()
  const rows = page.locator('tbody tr', { hasText: 'Belqani' })
  await rows.filter({ hasText: '2 reports' }).waitFor()
  assert.equal(await rows.count(), 1)
})

test('the change is listed, with what was before and the judgement that made it', async () => {
  await page.goto(`${service.base}#/changes?since=${judgedFrom}`)
  const changed = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Tamar Belqani' }) }).first()
  await changed.getByRole('link', { name: 'judgement 1' }).waitFor()
  await changed.getByText('the answer before and now').click()
  const answers = await changed.locator('dd').allInnerTexts()
  assert.equal(answers.length, 2)
  assert.notEqual(answers[0], answers[1])
})

test('from the log one comes to what a judgement changed, though its reports came in on the same day', async () => {
  await page.getByRole('link', { name: 'The log of judgements' }).click()
  await page.getByRole('link', { name: 'What changed since judgement 1' }).click()
  const since = page.getByLabel('since')
  assert.match(await since.inputValue(), /^\d{4}-\d\d-\d\dT\d\d:\d\d/)
  const changed = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Tamar Belqani' }) }).first()
  await changed.getByText(/same person|brought together/).first().waitFor()
  await since.fill('2099-01-01T12:30')
  await page.getByText('No answer has changed since', { exact: false }).waitFor()
  assert.match(page.url(), /since=2099-01-01T12%3A30%3A00Z/)
})

test('the log has it, and undoes it', async () => {
  await page.getByRole('link', { name: 'The log of judgements' }).click()
  const entry = page.getByRole('listitem').filter({ hasText: 'Belqani' }).first()
  await entry.getByText('analyst').waitFor()
  await entry.getByRole('button', { name: 'undo' }).click()
  await page.getByText('undone by').first().waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'Same person?' }).click()
  await page.getByRole('region', { name: 'A pair to decide' }).waitFor()
})

test('a key undoes what was decided just now', async () => {
  await page.keyboard.press('n')
  await page.getByText('No pair is in doubt.', { exact: false }).waitFor()
  await page.keyboard.press('z')
  await page.getByRole('region', { name: 'A pair to decide' }).waitFor()
})

test('nothing went wrong in the browser', () => assert.deepEqual(troubles, []))
