// The timeline of a person shows all of its time at once, on small screens too, and the day that the accounts side by
// side have. Invented people.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, open } from '../lib/browser.mjs'
import { run, SAMPLES, start } from '../lib/service.mjs'

const fled = 'Ilka Morrow, the chairwoman of Pontic Bank, fled Varna on Friday, hours before auditors sealed her office.'
const report = (published, text) => `---\npublisher: Harbour Sentinel\npublished: ${published}\nurl: https://sentinel.example/varna\n---\n${text}\n`
const REPORTS = {
  'first.md': report('2021-06-07', `${fled} She reached Burgas on Saturday.`),
  'corrected.md': report('2021-06-11', `Correction: an earlier version of this article named a town that Ilka Morrow has not reached.\n\n${fled}`),
}

let service, browser

before(async () => {
  service = await start({
    add: SAMPLES,
    prepare(folder) {
      for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(folder, name), text)
      run(folder, 'add', ...Object.keys(REPORTS))
      return []
    },
  })
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await service?.stop()
})

for (const [width, height] of [[1280, 860], [390, 844], [320, 640]]) {
  test(`no bar and no day is beyond the edge at ${width} pixels`, async () => {
    const { items } = await (await service.ask('/api/people?q=Lomsar')).json()
    const { page, context, troubles } = await open(browser, service.base, { width, height })
    await page.goto(`${service.base}#/person/${items[0].id}`)
    const timeline = page.getByRole('region', { name: 'Timeline' })
    const bars = timeline.locator('svg rect')
    await bars.first().waitFor()
    const edge = await timeline.evaluate((one) => one.getBoundingClientRect().right)
    const ends = await timeline.locator('svg rect, svg text').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right))
    assert.ok(Math.max(...ends) <= edge, `${Math.max(...ends)} is beyond ${edge}`)
    const days = await timeline.locator('svg text[text-anchor]').evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right]),
    )
    assert.ok(days.length > 1)
    for (const [at, [left]] of days.entries()) assert.ok(at === 0 || left >= days[at - 1][1], 'days are written over one another')
    assert.ok(await timeline.evaluate((one) => [one, ...one.querySelectorAll('div')].every((part) => part.scrollWidth <= part.clientWidth)))
    assert.deepEqual(troubles, [])
    await context.close()
  })
}

test('words that a correction repeats on another Friday are of the day that was first told, on all of the page', async () => {
  const { items } = await (await service.ask('/api/people?q=Morrow')).json()
  const { page, context } = await open(browser, service.base)
  await page.goto(`${service.base}#/person/${items[0].id}`)
  const accounts = page.getByRole('region', { name: 'The accounts side by side' })
  const days = accounts.locator('tr', { has: page.getByRole('rowheader', { name: 'time' }) }).first().locator('.cell')
  await days.first().waitFor()
  const said = (await days.allInnerTexts()).filter((text) => text.includes('June'))
  assert.ok(said.length === 2 && said.every((text) => text.includes('4 June 2021')), said.join(' | '))
  const bars = page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: /^Varna/ })
  const places = await bars.evaluateAll((all) => all.map((one) => one.getAttribute('x')))
  assert.equal(places.length, 2)
  assert.equal(new Set(places).size, 1, 'both bars stand on 4 June')
  await bars.first().press('Enter')
  const words = page.getByRole('complementary', { name: 'The words behind it' })
  await words.getByText('4 June 2021').first().waitFor()
  await page.getByRole('button', { name: /^Varna.*corrected\.md/ }).press('Enter')
  await words.getByText('as these words were first told (by the day of this report 11 June 2021)').first().waitFor()
  await context.close()
})
