// Who comes back to a screen goes on from the link by which they left it; who comes to a new one, from its
// beginning.

import { focused } from './focus'

/** The link by which each screen was left, by the address of the screen. */
const left = new Map<string, string>()
const PATIENCE = 3000
const STEP = 50

/** Notes the links that are followed. */
export function noteLinks(): () => void {
  const note = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('main a[href^="#/"]') : null
    const address = link?.getAttribute('href')
    if (address) left.set(location.hash, address)
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
    const links = [...document.querySelectorAll<HTMLElement>('main a[href^="#/"]')]
    const link = links.find((one) => one.getAttribute('href') === wanted)
    if (link) link.focus()
    else if (Date.now() < until) setTimeout(look, STEP)
    else begin()
  }
  look()
}

/** The beginning of the screen has the focus where nobody has moved it. */
function isBusy(): boolean {
  const now = focused()
  return now !== null && now.id !== 'main'
}

function begin() {
  if (!focused()) document.getElementById('main')?.focus({ preventScroll: true })
}
