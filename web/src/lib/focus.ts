// Where the keyboard was before something opened over the page, so that it can go on from there.

type Focusable = Element & { focus(options?: FocusOptions): void }

const canTakeFocus = (one: Element | null): one is Focusable => one !== null && one !== document.body && 'focus' in one

/** What has the focus now, if anything has. */
export function focused(): Focusable | null {
  const now = document.activeElement
  return canTakeFocus(now) ? now : null
}

/** Goes on in the first field of a form that has just been opened. */
export function intoFirstField(form: Element): void {
  form.querySelector<HTMLElement>('input, select, textarea')?.focus()
}

/** Gives the focus back, unless it has gone elsewhere than into what is closed. */
export function giveBack(to: Focusable | null, closed: string): void {
  const now = focused()
  if (now && !now.closest(closed)) return
  const next = to?.isConnected ? to : document.getElementById('main')
  next?.focus({ preventScroll: true })
}
