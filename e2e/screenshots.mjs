// Takes the pictures of docs/screenshots: the real program on the samples, one screen after another.
// Colours are reduced to a palette, which these screens don't miss, so that the files stay small.

import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeFileSync } from 'node:fs'
import { launch, open } from './lib/browser.mjs'
import { smaller } from './lib/png.mjs'
import { SAMPLES, start } from './lib/service.mjs'

const FOLDER = resolve(import.meta.dirname, '../docs/screenshots')
const LARGEST = 150 * 1024

mkdirSync(FOLDER, { recursive: true })
const service = await start({ add: SAMPLES })
const browser = await launch()

const people = (await (await service.ask('/api/people')).json()).items
const reports = (await (await service.ask('/api/reports')).json()).items
const person = `person/${people[0].id}`
const report = `report/${reports.find((one) => one.name.startsWith('2-')).id}`

const PICTURES = [
  { name: 'people', screen: 'people' },
  { name: 'person', screen: person, height: 1180 },
  { name: 'words', screen: person, async before(page) {
    const cell = page.getByRole('region', { name: 'The accounts side by side' }).getByRole('row', { name: /^destination/ }).getByRole('button').nth(1)
    await cell.scrollIntoViewIfNeeded()
    await cell.click()
  } },
  { name: 'report', screen: report },
  { name: 'map', screen: 'map', scheme: 'dark' },
  { name: 'person-narrow', screen: person, width: 390, height: 844, scheme: 'dark' },
]

for (const { name, screen, width = 1280, height = 860, scheme = 'light', before } of PICTURES) {
  const { page, context } = await open(browser, service.base, { width, height, scheme })
  await page.goto(`${service.base}#/${screen}`)
  await page.locator('h1').first().waitFor()
  await page.waitForTimeout(1200)
  await before?.(page)
  await page.waitForTimeout(600)
  const file = join(FOLDER, `${name}.png`)
  writeFileSync(file, smaller(await page.screenshot()))
  const { size } = statSync(file)
  console.log(`${name}.png: ${Math.round(size / 1024)} KiB`)
  if (size > LARGEST) throw new Error(`${name}.png is larger than ${LARGEST / 1024} KiB`)
  await context.close()
}

await browser.close()
await service.stop()
