// What the map of a person draws: every leg that reports tell, in one sentence or in several; told, hedged and
// denied apart; and every place by its name. Invented people.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch, open } from '../lib/browser.mjs'
import { run, SAMPLES, start } from '../lib/service.mjs'

const head = (publisher, published) => `---\npublisher: ${publisher}\npublished: ${published}\n---\n`
const REPORTS = {
  'ferry.md': `${head('Harbour Sentinel', '2021-03-02')}Rafe Ondarza left Málaga by ferry on Monday and reached Melilla on Tuesday, a port official said.\n`,
  'no.md': `${head('Levant Record', '2021-03-04')}Rafe Ondarza did not travel from Málaga to Naples, his spokesman said. Ondarza's lawyer said that he is in Algeria.\n`,
  'jet.md': `${head('Lake Courier', '2021-06-10')}Ottavio Renk reached Geneva on Wednesday aboard a private jet, a pilot said. He left Istanbul on Tuesday evening.\n`,
  'here.md': `${head('Bosphorus Mail', '2021-06-14')}Ottavio Renk denied that he had gone to Geneva. "I am in Istanbul," he told the Straits Gazette on Sunday.\n`,
  'within.md': `${head('Tribune of the Straits', '2021-06-08')}Sanna Quillory crossed into Turkey at Kapikule and may have reached Edirne.\n`,
}

let service, browser, base

before(async () => {
  service = await start({
    add: SAMPLES,
    prepare(folder) {
      for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(folder, name), text)
      run(folder, 'add', ...Object.keys(REPORTS))
      return []
    },
  })
  base = service.base
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await service?.stop()
})

/** The map of a person, as of a day. */
async function mapOf(name, { day = '', ...look } = {}) {
  const { items } = await (await service.ask(`/api/people?q=${name}`)).json()
  const opened = await open(browser, base, look)
  await opened.page.goto(`${base}#/person/${items[0].id}${day ? `?as_of=${day}` : ''}`)
  const map = opened.page.getByRole('region', { name: 'Map', exact: true })
  await map.locator('svg .land path').first().waitFor({ state: 'attached' })
  return { ...opened, map }
}

const labels = async (map, which) => (await map.locator(which).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).sort()

test('where somebody set out and where they came to are one leg, though told in two claims', async () => {
  const { map, context, troubles } = await mapOf('Lomsar')
  const legs = await labels(map, '.leg')
  assert.deepEqual(
    legs.map((leg) => leg.replace(/: \d+ claims?/, '')),
    ['Poti → Trabzon (told by some, denied by others)', 'Poti → Yerevan', 'Yerevan → Dubai'],
  )
  await map.getByRole('button', { name: /^Poti → Trabzon/ }).press('Enter')
  const words = map.page().getByRole('complementary', { name: 'The words behind it' })
  await words.getByText('did not go to Trabzon').first().waitFor()
  assert.deepEqual(troubles, [])
  await context.close()
})

test('a place that some deny shows that it is denied', async () => {
  const { map, context } = await mapOf('Lomsar')
  const pin = map.getByRole('button', { name: /^Trabzon: .*denied by others/ })
  assert.equal(await pin.locator('.ring').count(), 1)
  assert.equal(await map.getByRole('button', { name: /^Batumi/ }).locator('.ring').count(), 0)
  await context.close()
})

test('as of an early day, the legs of that day are drawn', async () => {
  const { map, context } = await mapOf('Lomsar', { day: '2016-03-05' })
  assert.deepEqual(await labels(map, '.leg'), ['Poti → Trabzon: 2 claims'])
  await context.close()
})

test('a leg that is only denied is hollow, and a country is an area', async () => {
  const { map, context } = await mapOf('Ondarza')
  const legs = await labels(map, '.leg.denied')
  assert.deepEqual(legs, ['Málaga → Naples: 1 claim (denied)'])
  assert.ok((await labels(map, '.area')).some((label) => label.startsWith('Algeria') && label.endsWith('known only to a country')))
  assert.equal(await map.locator('.pin[aria-label^="Algeria"]').count(), 0)
  await context.close()
})

test('a denial by somebody who says where they are instead stands against the leg, here as on the map of the case', async () => {
  const { map, page, context } = await mapOf('Renk')
  await map.getByRole('button', { name: /^Istanbul → Geneva: .*told by some, denied by others/ }).waitFor()
  await page.goto(`${base}#/map`)
  await page.getByRole('button', { name: /^Istanbul → Geneva: .*told by some, denied by others/ }).waitFor()
  await context.close()
})

test('a leg out of a country to a town in it has no end in the middle of the country', async () => {
  const { map, context } = await mapOf('Quillory')
  const legs = map.locator('.leg')
  await legs.first().waitFor({ state: 'attached' })
  const ways = await legs.evaluateAll((all) => all.map((one) => [one.getAttribute('aria-label'), one.getTotalLength()]))
  const within = ways.filter(([label]) => /^Kapikule → Turkey|^Turkey → Edirne/.test(label))
  assert.equal(within.length, 2, JSON.stringify(ways))
  for (const [label, length] of within) assert.ok(length > 10 && length < 40, `${label}: ${length}`)
  assert.equal(await map.locator('.pin[aria-label^="Turkey"]').count(), 0)
  assert.equal(await map.locator('.area[aria-label^="Turkey"]').count(), 1)
  await context.close()
})

for (const [width, height] of [[1280, 860], [390, 844]]) {
  test(`every place has its name at ${width} pixels`, async () => {
    for (const who of ['Lomsar', 'Ondarza']) {
      const { map, context } = await mapOf(who, { width, height })
      const marks = await labels(map, '.pin, .area')
      assert.ok(marks.length > 2)
      await map.locator('svg text').first().waitFor()
      const written = await map.locator('svg text').allTextContents()
      assert.deepEqual(marks.map((label) => label.split(':')[0]).sort(), written.sort())
      const box = await map.locator('svg').boundingBox()
      assert.ok(box.height >= box.width * 0.6 && box.height < height * 0.7, `${box.width} × ${box.height}`)
      await context.close()
    }
  })
}

test('the map of the case draws the legs of journeys, too', async () => {
  const { page, context } = await open(browser, base)
  await page.goto(`${base}#/map`)
  await page.getByRole('button', { name: /^Poti → Trabzon: .*Lomsar/ }).waitFor()
  await context.close()
})
