import { expect, test } from 'vitest'
import { sentencesOf } from './answer'

test('a disputed answer is taken apart by its rivals', () => {
  const told = sentencesOf(
    'Disputed: last reported in Batumi or Trabzon (reports published to 9 March 2016). For Batumi: 2.md cites Otar: 1 origin. ' +
      'For Trabzon: 3.md and 4.md cite a pilot: 1–2 origins. Denied: did not go to Trabzon, in 2.md. Nothing later among the 6 of 7 reports read.',
  )
  expect(told.first).toBe('Disputed: last reported in Batumi or Trabzon (reports published to 9 March 2016).')
  expect([...told.of]).toEqual([['Batumi', '2.md cites Otar: 1 origin.'], ['Trabzon', '3.md and 4.md cite a pilot: 1–2 origins.']])
  expect(told.coverage).toBe('Nothing later among the 6 of 7 reports read.')
  expect(told.grounds).toBe('')
})

test('an answer with one place keeps who says so', () => {
  const told = sentencesOf('Last reported in Athens (reports published to 9 March 2016). 4.md cites nobody: 1 origin. Nothing later among the 6 reports read.')
  expect(told.first).toBe('Last reported in Athens (reports published to 9 March 2016).')
  expect(told.grounds).toBe('4.md cites nobody: 1 origin.')
  expect(told.coverage).toBe('Nothing later among the 6 reports read.')
})

test('what is no answer is left as it is', () => {
  expect(sentencesOf('')).toEqual({ first: '', of: new Map(), grounds: '', coverage: '' })
})

test('what befell somebody is told once', () => {
  const fate = 'Reported dead in Vienna, according to a website, in d.html'
  const told = sentencesOf(`${fate}: 1 origin. Disputed: last reported alive at a hotel (dated 10 April 2031). A cites B: 1 origin.`, [fate])
  expect(told.first).toBe('Disputed: last reported alive at a hotel (dated 10 April 2031).')
  expect(sentencesOf(`${fate}: 1 origin.`, [fate]).first).toContain('Reported dead')
})
