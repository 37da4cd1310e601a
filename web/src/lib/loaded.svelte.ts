// Something asked of the server: on its way, here, or refused. A newer question drops an older answer.

import { Problem } from './api'

export class Loaded<T> {
  value = $state<T | null>(null)
  problem = $state<Problem | null>(null)
  busy = $state(false)
  #asked = 0

  /** The answer; `null` where it was refused, or a newer question was asked in the meantime. */
  async ask(question: () => Promise<T>): Promise<T | null> {
    const mine = ++this.#asked
    this.busy = true
    try {
      const answer = await question()
      if (mine !== this.#asked) return null
      this.value = answer
      this.problem = null
      return answer
    } catch (error) {
      if (mine !== this.#asked || (error instanceof DOMException && error.name === 'AbortError')) return null
      this.problem = error instanceof Problem ? error : new Problem(0, 'error', String(error), null)
      return null
    } finally {
      if (mine === this.#asked) this.busy = false
    }
  }
}
