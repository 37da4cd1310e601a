// Without a mouse: the focus goes back to where it was, marks answer as buttons do, and words of a report are
// chosen.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, open } from '../lib/browser.mjs'
import { SAMPLES, start } from '../lib/service.mjs'

let service, browser, page, troubles

before(async () => {
  service = await start({ add: SAMPLES })
  browser = await launch()
  ;({ page, troubles } = await open(browser, service.base))
  const { items } = await (await service.ask('/api/people?q=Lomsar')).json()
  await page.goto(`${service.base}#/person/${items[0].id}`)
  await page.getByRole('region', { name: 'The accounts side by side' }).waitFor()
})

after(async () => {
  await browser?.close()
  await service?.stop()
})

const focusIsOn = (element) => element.evaluate((one) => one === document.activeElement)
const drawer = () => page.getByRole('complementary', { name: 'The words behind it' })

test('the window has the name of what it shows', async () => {
  await page.waitForFunction(() => /Lomsar – Reportedly$/.test(document.title))
})

test('the focus goes back to the cell whose words were read', async () => {
  const cell = page.getByRole('region', { name: 'The accounts side by side' }).locator('.cell').nth(2)
  await cell.focus()
  await page.keyboard.press('Enter')
  await drawer().waitFor()
  await page.keyboard.press('Escape')
  await drawer().waitFor({ state: 'detached' })
  assert.ok(await focusIsOn(cell))
  await page.keyboard.press('Enter')
  await drawer().getByRole('button', { name: 'Close' }).press('Enter')
  assert.ok(await focusIsOn(cell), 'by its own button as well')
})

test('the focus goes back from the search', async () => {
  const cell = page.getByRole('region', { name: 'The accounts side by side' }).locator('.cell').nth(1)
  await cell.focus()
  for (const close of ['Escape', 'Control+k']) {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Search' }).waitFor()
    await page.keyboard.press(close)
    await page.getByRole('dialog', { name: 'Search' }).waitFor({ state: 'detached' })
    assert.ok(await focusIsOn(cell), close)
  }
})

test('the search over the drawer is closed first, and the focus goes all the way back', async () => {
  const cell = page.getByRole('region', { name: 'The accounts side by side' }).locator('.cell').nth(3)
  await cell.focus()
  await page.keyboard.press('Enter')
  await drawer().waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog', { name: 'Search' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: 'Search' }).waitFor({ state: 'detached' })
  assert.ok(await drawer().isVisible(), 'one key closes one thing')
  await page.keyboard.press('Escape')
  await drawer().waitFor({ state: 'detached' })
  assert.ok(await focusIsOn(cell))
})

test('who comes back to a table goes on from the row that was opened', async () => {
  const person = page.url()
  await page.goto(`${service.base}#/people`)
  await page.locator('a[data-row]').nth(2).waitFor()
  for (const key of ['j', 'j', 'Enter']) await page.keyboard.press(key)
  await page.waitForURL(/#\/person\//)
  await page.getByRole('region', { name: 'The answer' }).waitFor()
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY')
  await page.goBack()
  const row = page.locator('a[data-row]').nth(1)
  await row.waitFor()
  await page.waitForFunction(() => document.activeElement?.matches('a[data-row]'))
  assert.ok(await focusIsOn(row))
  await page.keyboard.press('j')
  assert.ok(await focusIsOn(page.locator('a[data-row]').nth(2)), 'the keys go on from there')
  await page.goto(person)
  await page.getByRole('region', { name: 'The accounts side by side' }).waitFor()
})

test('who comes back from what was searched for goes on from where the search was opened', async () => {
  const person = page.url()
  const cell = page.getByRole('region', { name: 'The accounts side by side' }).locator('.cell').nth(2)
  await cell.focus()
  for (const follow of [() => page.keyboard.press('Enter'), () => page.getByRole('option').last().click()]) {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Search' }).getByRole('combobox').fill('Poti')
    await page.getByRole('option').first().waitFor()
    await follow()
    await page.waitForURL((url) => url.href !== person)
    await page.getByRole('dialog', { name: 'Search' }).waitFor({ state: 'detached' })
    await page.goBack()
    await cell.waitFor()
    await page.waitForFunction(() => document.activeElement?.closest('.cell'))
    assert.ok(await focusIsOn(cell))
  }
})

test('marks on the timeline and the map answer the space bar', async () => {
  for (const name of ['Timeline', 'Map']) {
    const mark = page.getByRole('region', { name, exact: true }).locator('svg [role=button]').first()
    await mark.focus()
    await page.keyboard.press(' ')
    await drawer().waitFor()
    await page.keyboard.press('Escape')
    await drawer().waitFor({ state: 'detached' })
    assert.ok(await focusIsOn(mark), name)
  }
})

test('words of a report are chosen from word to word', async () => {
  const { items } = await (await service.ask('/api/reports')).json()
  const row = items.find(({ name }) => name.startsWith('2-'))
  await page.goto(`${service.base}#/report/${row.id}`)
  await page.waitForFunction((title) => document.title === `${title} – Reportedly`, row.title ?? row.name)
  await page.locator('article[tabindex]').focus()
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key)
  const form = page.getByRole('form', { name: 'A claim that was missed' })
  await form.waitFor()
  const chosen = (await page.evaluate(() => getSelection().toString())).trim()
  assert.ok(chosen.split(/\s+/).length >= 2, chosen)
  assert.ok((await form.innerText()).includes(chosen.slice(0, 40)), chosen)
})

test('whoever corrects a claim is in the form, and back at its button afterwards', async () => {
  const button = page.getByRole('button', { name: '✎ correct' }).first()
  await button.press('Enter')
  const form = page.getByRole('form', { name: 'What it should say' })
  await form.waitFor()
  assert.ok(await focusIsOn(form.locator('input').first()))
  await form.getByLabel('certainty').selectOption('possible')
  await form.getByLabel('Why').press('Enter')
  await form.waitFor({ state: 'detached' })
  assert.ok(await focusIsOn(button))
})

test('nothing went wrong in the browser', () => assert.deepEqual(troubles, []))
