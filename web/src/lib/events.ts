// A stream of server-sent events, asked for with the token: the browser's own `EventSource` sends none.

export interface ServerEvent {
  name: string
  data: string
}

/** Takes complete events off the front of what has come so far. */
export function eventsIn(text: string): { events: ServerEvent[]; rest: string } {
  const parts = text.replaceAll('\r\n', '\n').split('\n\n')
  const rest = parts.pop() ?? ''
  return { events: parts.flatMap((part) => eventOf(part) ?? []), rest }
}

function eventOf(part: string): ServerEvent | null {
  const values = (field: string) =>
    part
      .split('\n')
      .filter((line) => line.startsWith(`${field}:`))
      .map((line) => line.slice(field.length + 1).replace(/^ /, ''))
  const data = values('data')
  return data.length > 0 ? { name: values('event').at(-1) ?? 'message', data: data.join('\n') } : null
}

/** Gives each event of an answer to `heard`, until the answer ends. */
export async function listen(answer: Response, heard: (event: ServerEvent) => void): Promise<void> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const { events, rest } = eventsIn(text + part.value)
    text = rest
    events.forEach(heard)
  }
}
