// The timeline of a person shows all of its time at once, on small screens too.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, open } from '../lib/browser.mjs'
import { SAMPLES, start } from '../lib/service.mjs'

let service, browser

before(async () => {
  service = await start({ add: SAMPLES })
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
