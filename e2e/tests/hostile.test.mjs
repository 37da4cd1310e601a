// Reports that would do something in a browser, if anything let them.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { launch, open } from '../lib/browser.mjs'
import { start } from '../lib/service.mjs'

const BAIT = `<!doctype html><html><head><title>"><img src=x onerror="window.caught=1"><script>window.caught=2</script></title>
<meta name="author" content="<svg onload=window.caught=3>">
<meta property="og:site_name" content="<img src=x onerror=window.caught=4>">
<link rel="canonical" href="javascript:window.caught=5">
<script>window.caught=6; fetch('http://127.0.0.1:9/gone')</script></head>
<body onload="window.caught=7"><article>
<p>Officials said that Irena &lt;script&gt;window.caught=8&lt;/script&gt; Dorsetti fled to Batumi on Friday.</p>
<p>Irena Dorsetti &lt;img src=x onerror=window.caught=9&gt; arrived in Yerevan, a driver said. <a href="javascript:window.caught=10">More</a></p>
<iframe src="http://127.0.0.1:9/frame"></iframe><p>She has stayed in Yerevan since, her lawyer told the paper. It rained for the whole week.</p>
</article></body></html>`
const NAME = `../../<img src=x onerror=window.caught=11>.html`

/** An archive with one deflated file: the gzip's own stream, without its frame. */
function zipOf(name, gzip) {
  const [data, title] = [gzip.subarray(10, -8), Buffer.from(name)]
  const [check, size] = [gzip.readUInt32LE(gzip.length - 8), gzip.readUInt32LE(gzip.length - 4)]
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(check, 10)
  common.writeUInt32LE(data.length, 14)
  common.writeUInt32LE(size, 18)
  common.writeUInt16LE(title.length, 22)
  return Buffer.concat([Buffer.from('PK\x03\x04'), common, title, data])
}

let service, browser, page, troubles, report

before(async () => {
  service = await start()
  const added = await service.ask(`/api/reports?name=${encodeURIComponent(NAME)}&url=${encodeURIComponent('javascript:window.caught=12')}`, { method: 'POST', body: BAIT })
  // An address that is none may be refused; the report without it is not.
  const kept = added.ok ? added : await service.ask(`/api/reports?name=${encodeURIComponent(NAME)}`, { method: 'POST', body: BAIT })
  report = await kept.json()
  assert.ok(kept.ok, JSON.stringify(report))
  browser = await launch()
  ;({ page, troubles } = await open(browser, service.base))
})

after(async () => {
  await browser?.close()
  await service?.stop()
})

test('a name keeps no folders', () => {
  assert.ok(!report.name.includes('/'), report.name)
})

test('what would grow without end is never unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024), { level: 9 })
  for (const [name, body] of [['bomb.gz', bomb], ['bomb.docx', zipOf('word/document.xml', bomb)], ['deep.html', '<div>'.repeat(1_000_000)]]) {
    const began = Date.now()
    const answer = await service.ask(`/api/reports?name=${name}`, { method: 'POST', body })
    const said = await answer.json()
    assert.ok(answer.status === 422 || said.state === 'not-read', `${name}: ${answer.status} ${JSON.stringify(said)}`)
    assert.ok(Date.now() - began < 10_000, name)
  }
  const unpacked = await service.ask('/api/reports?name=a.txt', { method: 'POST', body: bomb, headers: { 'content-encoding': 'gzip' } })
  assert.equal(unpacked.status, 415)
})

test('nothing in a report runs on any screen', async () => {
  const people = (await (await service.ask('/api/people?unnamed=true')).json()).items
  const screens = ['people', 'reports', `report/${report.id}`, 'map', 'inbox', 'pairs', 'changes', 'judgements', ...people.map((one) => `person/${one.id}`)]
  for (const screen of screens) {
    await page.goto(`${service.base}#/${screen}`)
    await page.locator('h1').first().waitFor()
    await page.waitForTimeout(150)
    assert.equal(await page.evaluate(() => window.caught), undefined, screen)
    assert.equal(await page.locator('main iframe, main script, main img, main [onerror], main a[href^="javascript:" i]').count(), 0, screen)
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('<img src=x onerror=window.caught=13>')
  await page.waitForTimeout(400)
  assert.equal(await page.evaluate(() => window.caught), undefined)
})

test('the original is handed out as a file, and runs nothing where a browser shows it', async () => {
  const answer = await service.ask(`/api/reports/${report.id}/original`)
  assert.match(answer.headers.get('content-disposition'), /^attachment/)
  assert.match(answer.headers.get('content-security-policy'), /sandbox/)
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
  assert.equal(await answer.text(), BAIT)
})

test('the policy forbids what code that came in could do', async () => {
  await page.goto(service.base)
  const result = await page.evaluate(async () => {
    // In a task of the page's own: what the debugger runs may evaluate texts.
    await new Promise((done) => setTimeout(done, 0))
    const tried = {}
    try {
      new Function('return 1')()
      tried.eval = true
    } catch {}
    const script = document.createElement('script')
    try {
      script.textContent = 'window.inline = true'
      document.head.append(script)
    } catch {}
    if (window.inline) tried.inline = true
    if (await fetch('http://127.0.0.1:9/').then(() => true, () => false)) tried.elsewhere = true
    return tried
  })
  assert.deepEqual(result, {})
})

test('another page can neither frame it nor write to it', async () => {
  const other = await browser.newPage()
  await other.route('http://other.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>other</h1>' }))
  await other.goto('http://other.example/')
  const written = await other.evaluate(
    (base) => fetch(`${base}api/reports?name=evil.txt`, { method: 'POST', mode: 'no-cors', body: 'Irena Dorsetti fled to Poti.' }).then((answer) => answer.type, String),
    service.base,
  )
  assert.ok(['opaque', 'TypeError: Failed to fetch'].includes(written), written)
  const { items } = await (await service.ask('/api/reports?limit=100')).json()
  assert.ok(!items.some((one) => one.name === 'evil.txt'), JSON.stringify(items))
  await other.close()
})

test('nothing was asked elsewhere, and no dialog opened', () => {
  // The browser reports what the policy test above provoked, and nothing else.
  const others = troubles.filter((one) => !/Content Security Policy|TrustedScript|This document requires|127\.0\.0\.1:9\/|net::ERR/.test(one))
  assert.deepEqual(others, [])
})
