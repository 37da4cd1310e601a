// Who comes back to a screen goes on from where they left it; who comes to a new one, from its beginning.

import { focused } from './focus'
import { signOf, stopLike, stops, stopWith, type Sign } from './stops'

/** Where on the screen somebody was: on a link, a mark, a field; or only so far down. */
interface Left {
  stop: Sign | null
  down: number
}

/** Where each screen was left, by its address. */
const left = new Map<string, Left>()
const PATIENCE = 3000
const STEP = 50

/** Notes from where this screen is left for another. */
export function leaveFrom(from: Element | null): void {
  const all = stops()
  const stop = all.find((one) => one === from)
  left.set(location.hash, { stop: stop ? signOf(stop, all) : null, down: scrollY })
}

/** Notes the links that are followed. */
export function noteLinks(): () => void {
  const note = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('main a[href^="#/"]') : null
    if (link) leaveFrom(link)
  }
  addEventListener('click', note, true)
  return () => removeEventListener('click', note, true)
}

/** Gives the focus to where it was on this screen, once that is there again; unless something has it. */
export function comeBack(): void {
  const here = location.hash
  const wanted = left.get(here)
  if (!wanted) return begin()
  const until = Date.now() + PATIENCE
  const look = () => {
    if (location.hash !== here || isBusy()) return
    const isLate = Date.now() >= until
    if (isBackAt(wanted, isLate)) return
    if (isLate) begin()
    else setTimeout(look, STEP)
  }
  look()
}

function isBackAt({ stop, down }: Left, isLate: boolean): boolean {
  if (stop) {
    const found = stopWith(stop, stops()) ?? (isLate ? stopLike(stop, stops()) : undefined)
    found?.focus()
    return found !== undefined
  }
  if (document.documentElement.scrollHeight < down + innerHeight) return false
  begin()
  scrollTo(0, down)
  return true
}

/** The beginning of the screen has the focus where nobody has moved it. */
function isBusy(): boolean {
  const now = focused()
  return now !== null && now.id !== 'main'
}

function begin() {
  if (!focused()) document.getElementById('main')?.focus({ preventScroll: true })
}
