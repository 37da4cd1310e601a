// Which part of a sheet is looked at: moved by `x` and `y`, and `scale` times as large.

export interface View {
  scale: number
  x: number
  y: number
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 }

const CLOSEST = 40

/** Comes `times` closer to a point of the sheet as it is shown, which stays where it is. */
export function zoomed(view: View, times: number, [atX, atY]: [number, number]): View {
  const scale = Math.min(CLOSEST, Math.max(1, view.scale * times))
  const grown = scale / view.scale
  return { scale, x: atX - (atX - view.x) * grown, y: atY - (atY - view.y) * grown }
}

/** Moves the sheet, of which some has to stay in sight. */
export function moved(view: View, byX: number, byY: number, [width, height]: [number, number]): View {
  const within = (value: number, size: number) => Math.min(size * 0.8, Math.max(size * 0.2 - size * view.scale, value))
  return { ...view, x: within(view.x + byX, width), y: within(view.y + byY, height) }
}

/** Where a point of the sheet is shown. */
export const shown = (view: View, [x, y]: [number, number]): [number, number] => [x * view.scale + view.x, y * view.scale + view.y]
