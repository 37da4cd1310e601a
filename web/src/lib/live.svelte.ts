// What the server is doing, as it says so itself: the progress of reading.

import { addReport, Problem, progress } from './api'
import { listen, type ServerEvent } from './events'
import { reasonOf } from './wording'

export interface FileProgress {
  file: string
  state: 'reading' | 'read' | 'there already' | 'not-read' | 'failed'
  reason: string | null
}

let files = $state<FileProgress[]>([])
let finished = $state(0)

function note(told: FileProgress): void {
  const reason = told.reason && reasonOf({ name: told.file, reason: told.reason })
  const progress = { ...told, reason: reason || null }
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

/** How long to wait before the stream is asked for again. */
const PAUSE = 3000

/** Follows the server's own stream, so that what others add is seen as well. */
function follow(): () => void {
  const leaving = new AbortController()
  const again = async () => {
    while (!leaving.signal.aborted) {
      await progress(leaving.signal).then((answer) => listen(answer, heard), () => {})
      await new Promise((resume) => setTimeout(resume, PAUSE))
    }
  }
  void again().catch(() => {})
  return () => leaving.abort()
}

function heard({ name, data }: ServerEvent): void {
  // People, events and answers follow what came in, and what was judged.
  if (name === 'findings') finished += 1
  if (name !== 'progress') return
  const said = JSON.parse(data) as FileProgress & { done?: number; total?: number }
  note({ file: said.file, state: said.state, reason: said.reason ?? null })
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
