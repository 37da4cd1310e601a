// The real program over a workspace of its own, which is gone afterwards.

import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
const PROGRAM = resolve(process.env.REPORTEDLY ?? join(ROOT, 'target/debug/reportedly'))
const PATIENCE = 120_000

/** The reports of the invented story that comes with the project. */
export const sample = (name) => join(ROOT, 'samples', name)
export const SAMPLES = [
  '1-kolkheti-wire.md',
  '2-lantern-daily.md',
  '3-black-sea-courier.md',
  '4-kolkheti-wire-corrected.md',
  '5-depeche-du-phare.md',
  '6-courrier-des-detroits.md',
].map(sample)

/** Runs a command to its end, in a folder; throws when it fails. */
export function run(folder, ...args) {
  const done = spawnSync(PROGRAM, args, { cwd: folder, env: environment(), encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`reportedly ${args.join(' ')}: ${done.stderr}`)
  return done.stdout
}

const environment = () => ({ ...process.env, REPORTEDLY_DATA: process.env.REPORTEDLY_DATA ?? join(ROOT, 'data'), USER: 'analyst' })

/** Starts `reportedly serve` in a new folder, with the reports added first. */
export async function start({ add = [], args = [], prepare = () => [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'reportedly-e2e-'))
  const more = prepare(folder)
  if (add.length > 0) run(folder, 'add', ...add)
  const service = spawn(PROGRAM, ['serve', '--port', '0', ...args, ...more], {
    cwd: folder,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const base = await address(service)
  return {
    base,
    folder,
    ask: (path, init) => fetch(new URL(path, base), init),
    async stop() {
      const ended = new Promise((done) => service.once('exit', done))
      service.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The address that the service prints once it answers. */
function address(service) {
  return new Promise((found, failed) => {
    let said = ''
    const late = setTimeout(() => failed(new Error(`no address was printed:\n${said}`)), PATIENCE)
    service.stderr.setEncoding('utf8').on('data', (part) => {
      said += part
      const [, url] = /served at (http:\/\/\S+)/.exec(said) ?? []
      if (!url) return
      clearTimeout(late)
      found(url)
    })
    service.once('exit', (code) => failed(new Error(`the service ended with ${code}:\n${said}`)))
  })
}
