// A list that comes page by page. A page that failed, or that was overtaken by a newer question, adds nothing.

import { Loaded } from './loaded.svelte'
import type { Page } from './types'

type Question<T> = (after: string | null) => Promise<Page<T>>

export class Paged<T extends { id: string }> {
  rows = $state<T[]>([])
  #page = new Loaded<Page<T>>()
  #question: Question<T> | null = null

  /** Asks for the first page; the ones after it are asked for in the same words. */
  async begin(question: Question<T>): Promise<void> {
    this.#question = question
    const page = await this.#page.ask(() => question(null))
    if (page) this.rows = page.items
  }

  /** Asks for the page after those that are here, unless one is on its way. */
  async more(): Promise<void> {
    const [question, after] = [this.#question, this.next]
    if (!question || after === null || this.busy) return
    const page = await this.#page.ask(() => question(after))
    if (page) this.rows = [...without(this.rows, page.items), ...page.items]
  }

  /** Where the next page begins, if there is one. */
  get next(): string | null {
    return this.#page.value?.next ?? null
  }

  get total(): number | null {
    return this.#page.value?.total ?? null
  }

  get problem() {
    return this.#page.problem
  }

  get busy(): boolean {
    return this.#page.busy
  }

  /** Whether any page has come. */
  get isHere(): boolean {
    return this.#page.value !== null
  }
}

/** What has moved down between two pages comes with both of them. */
function without<T extends { id: string }>(rows: T[], others: T[]): T[] {
  const known = new Set(others.map(({ id }) => id))
  return rows.filter(({ id }) => !known.has(id))
}
