// Something asked of the server: on its way, here, or refused. A newer question drops an older answer.

import { Problem } from './api'

export class Loaded<T> {
  value = $state<T | null>(null)
  problem = $state<Problem | null>(null)
  busy = $state(false)
  #asked = 0

  async ask(question: () => Promise<T>): Promise<void> {
    const mine = ++this.#asked
    this.busy = true
    try {
      const answer = await question()
      if (mine !== this.#asked) return
      this.value = answer
      this.problem = null
    } catch (error) {
      if (mine !== this.#asked || (error instanceof DOMException && error.name === 'AbortError')) return
      this.problem = error instanceof Problem ? error : new Problem(0, 'error', String(error), null)
    } finally {
      if (mine === this.#asked) this.busy = false
    }
  }
}
