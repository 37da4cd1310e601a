// What the server is doing, as it says so itself: the progress of reading.

import { addReport, Problem } from './api'

export interface FileProgress {
  file: string
  state: 'reading' | 'read' | 'there already' | 'not-read' | 'failed'
  reason: string | null
}

let files = $state<FileProgress[]>([])
let finished = $state(0)

function note(progress: FileProgress): void {
  const others = files.filter((one) => one.file !== progress.file)
  files = [...others, progress]
}

/** Sends files one after another; each is read whole or not at all. */
async function add(chosen: Iterable<File>): Promise<void> {
  for (const file of chosen) {
    note({ file: file.name, state: 'reading', reason: null })
    try {
      const row = await addReport(file)
      note({ file: file.name, state: row.state, reason: row.reason })
    } catch (error) {
      note({ file: file.name, state: 'failed', reason: error instanceof Problem ? error.message : String(error) })
    }
  }
  finished += 1
}

/** Follows the server's own stream, so that what others add is seen as well. */
function follow(): () => void {
  const stream = new EventSource('/api/progress')
  stream.addEventListener('progress', (event) => {
    const said = JSON.parse((event as MessageEvent<string>).data) as FileProgress & { done?: number; total?: number }
    note({ file: said.file, state: said.state, reason: said.reason ?? null })
    if (said.done !== undefined && said.done === said.total) finished += 1
  })
  return () => stream.close()
}

export const reading = {
  get files() {
    return files
  },
  /** Grows each time that something new can be asked for. */
  get finished() {
    return finished
  },
  get busy() {
    return files.some((one) => one.state === 'reading')
  },
  add,
  follow,
  clear() {
    files = []
  },
}
