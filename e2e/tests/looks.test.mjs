// What has to hold on every screen: its weight, its width, its contrast, its names.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { launch, open } from '../lib/browser.mjs'
import { SAMPLES, start } from '../lib/service.mjs'
import { poorContrast } from '../lib/contrast.mjs'

const HEAVIEST = 300 * 1024

let service, browser, screens

before(async () => {
  service = await start({ add: SAMPLES })
  browser = await launch()
  const people = (await (await service.ask('/api/people')).json()).items
  const reports = (await (await service.ask('/api/reports')).json()).items
  screens = ['people', `person/${people[0].id}`, 'reports', `report/${reports[0].id}`, 'map', 'inbox', 'pairs', 'changes', 'judgements']
})

after(async () => {
  await browser?.close()
  await service?.stop()
})

test('the first view weighs at most 300 KB', async () => {
  const { page, context } = await open(browser, 'about:blank')
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let weight = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (weight += encodedDataLength))
  await page.goto(service.base)
  await page.getByRole('row', { name: /Lomsar/ }).first().waitFor()
  await page.waitForTimeout(300)
  assert.ok(weight > 10_000 && weight <= HEAVIEST, `${weight} bytes`)
  await context.close()
})

test('what is sent compressed is what was built', async () => {
  const plain = await (await service.ask('/', { headers: { 'accept-encoding': 'identity' } })).text()
  const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(plain) ?? []
  assert.ok(script, plain)
  const small = await service.ask(script, { headers: { 'accept-encoding': 'br' } })
  assert.equal(small.headers.get('content-encoding'), 'br')
  assert.match(small.headers.get('cache-control'), /immutable/)
  const bytes = Buffer.from(await (await service.ask(script, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer())
  assert.equal(Buffer.compare(Buffer.from(await small.arrayBuffer()), bytes), 0)
  assert.ok(gzipSync(bytes).length < bytes.length)
})

for (const [width, height] of [[1280, 860], [390, 844]]) {
  for (const scheme of ['light', 'dark']) {
    test(`every screen fits ${width} pixels, and can be read in ${scheme}`, async () => {
      const { page, context, troubles } = await open(browser, service.base, { width, height, scheme })
      for (const screen of screens) {
        await page.goto(`${service.base}#/${screen}`)
        await page.locator('h1').first().waitFor()
        await page.waitForTimeout(400)
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(wider <= 0, `${screen} is ${wider} pixels too wide`)
        assert.deepEqual(await page.evaluate(poorContrast), [], screen)
        const nameless = await page.evaluate(() =>
          [...document.querySelectorAll('button, a, input:not([hidden]), select, [role=button]')]
            .filter((one) => !one.textContent.trim() && !one.getAttribute('aria-label') && !one.labels?.length && !one.title)
            .map((one) => one.outerHTML.slice(0, 80)),
        )
        assert.deepEqual(nameless, [], screen)
      }
      assert.deepEqual(troubles, [])
      await context.close()
    })
  }
}

test('on a small screen, too, a denial and a plan are told from a fact', async () => {
  const reports = (await (await service.ask('/api/reports')).json()).items
  const { id } = reports.find((report) => report.name === '2-lantern-daily.md')
  const { page, context } = await open(browser, service.base, { width: 390, height: 844 })
  await page.goto(`${service.base}#/report/${id}`)
  const line = (words) => page.locator('button.line', { hasText: words }).first()
  await line('from Georgia').getByText('denied').waitFor()
  await line('to Istanbul').getByText('intended').waitFor()
  assert.equal(await line('lawyer').locator('.tag').count(), 0)
  await context.close()
})
