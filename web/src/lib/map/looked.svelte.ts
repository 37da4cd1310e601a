// What is looked at of a sheet, as the wheel, the pointer and the keys have it.

import { moved, WHOLE, zoomed, type View } from '../view'
import type { Size } from './fitting'

type Point = [number, number]

const STEPS: Record<string, Point> = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }

export class Looked {
  view = $state.raw<View>(WHOLE)
  #size: () => Size
  /** Where the sheet is held. */
  #grip: Point | null = null

  constructor(size: () => Size) {
    this.#size = size
  }

  /** Comes closer to a point; to the middle, where none is meant. */
  closer(times: number, to?: Point): void {
    const [width, height] = this.#size()
    this.view = zoomed(this.view, times, to ?? [width / 2, height / 2])
  }

  whole(): void {
    this.view = WHOLE
  }

  hold(at: Point): void {
    this.#grip = at
  }

  drag(to: Point): void {
    if (!this.#grip) return
    this.view = moved(this.view, to[0] - this.#grip[0], to[1] - this.#grip[1], this.#size())
    this.#grip = to
  }

  letGo(): void {
    this.#grip = null
  }

  /** Whether the key is one that moves the sheet. */
  steer(key: string): boolean {
    const step = STEPS[key]
    if (step && this.view.scale > 1) this.view = moved(this.view, ...step, this.#size())
    else if (key === '+' || key === '=') this.closer(1.5)
    else if (key === '-') this.closer(1 / 1.5)
    else return false
    return true
  }
}
