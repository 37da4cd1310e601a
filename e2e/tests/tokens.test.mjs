// A server with tokens: the application asks for one, a reader reads, an editor judges by name.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readFileSync } from 'node:fs'
import { launch, open } from '../lib/browser.mjs'
import { run, SAMPLES, start } from '../lib/service.mjs'

let service, browser, editor, reader

before(async () => {
  service = await start({
    add: SAMPLES.slice(0, 1),
    prepare(folder) {
      editor = run(folder, 'token', 'Irena Novak', '--role', 'editor').trim()
      reader = run(folder, 'token', 'Tamar Reader').trim()
      return ['--tokens', 'reportedly.tokens']
    },
  })
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await service?.stop()
})

async function enter(token) {
  const opened = await open(browser, service.base, { downloads: true })
  const { page } = opened
  await page.getByRole('heading', { name: 'This server asks for a token' }).waitFor()
  await page.getByLabel('Token').fill(token)
  await page.getByRole('button', { name: 'Go on' }).click()
  return opened
}

test('without a token nothing of the case is told', async () => {
  assert.equal((await service.ask('/api/reports')).status, 401)
  assert.equal((await service.ask('/')).status, 200)
})

test('a reader sees everything, and changes nothing', async () => {
  const { page, context } = await enter(reader)
  await page.getByText('Tamar Reader (reads only)').waitFor()
  await page.getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('link', { name: /Directorate leaders/ }).click()
  assert.equal(await page.getByRole('button', { name: '✓ right' }).count(), 0)
  await context.close()
})

test('what an editor judges bears the name of the token', async () => {
  const { page, context } = await enter(editor)
  await page.getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('link', { name: /Directorate leaders/ }).click()
  const claim = page.locator('[data-claim]').first()
  await claim.getByRole('button', { name: '✓ right' }).click()
  await claim.getByText('right, says Irena Novak').waitFor()
  await page.goto(`${service.base}#/judgements`)
  await page.getByRole('listitem').getByText('Irena Novak').waitFor()
  await context.close()
})

test('files are downloaded with the token', async () => {
  const { page, context } = await enter(reader)
  await page.getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('link', { name: /Directorate leaders/ }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'the original' }).click()
  const file = await (await coming).path()
  assert.equal(readFileSync(file, 'utf8'), readFileSync(SAMPLES[0], 'utf8'))
  await context.close()
})

test('a wrong token is asked for again', async () => {
  const { page, context } = await enter('reportedly_wrong')
  await page.getByText(/not known here/i).waitFor()
  await context.close()
})
