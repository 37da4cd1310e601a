import { expect, test } from 'vitest'
import { eventsIn } from './events'

test('an event ends with an empty line, what follows is kept for later', () => {
  const { events, rest } = eventsIn(': still here\n\nevent: progress\ndata: {"a":\ndata: 1}\n\nevent: pro')
  expect(events).toEqual([{ name: 'progress', data: '{"a":\n1}' }])
  expect(rest).toBe('event: pro')
})

test('lines may end as in HTTP', () => {
  expect(eventsIn('data: x\r\n\r\n').events).toEqual([{ name: 'message', data: 'x' }])
})
