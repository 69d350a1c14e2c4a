import { expect, test } from 'vitest'
import { answerRecording } from './answer-recording.ts'

const sound = { type: 'audio/ogg', bytes: Buffer.from('0123456789') }
const told = async (range?: string) => {
  const answer = answerRecording(sound, range)
  return [answer.status, answer.headers.get('Content-Range'), await answer.text()]
}

test('a sentence comes whole, or in the part that a browser asks for', async () => {
  expect(await told()).toEqual([200, null, '0123456789'])
  expect(await told('bytes=0-1')).toEqual([206, 'bytes 0-1/10', '01'])
  expect(await told('bytes=4-')).toEqual([206, 'bytes 4-9/10', '456789'])
  expect(await told('bytes=8-99')).toEqual([206, 'bytes 8-9/10', '89'])
  expect(await told('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789'])
})

test('a part that is not there is refused, and another form of the header is not obeyed', async () => {
  expect(await told('bytes=10-')).toEqual([416, 'bytes */10', ''])
  for (const range of ['bytes=5-2', 'bytes=-', 'bytes=0-1,4-5', 'items=0-1', ''])
    expect(await told(range)).toEqual([200, null, '0123456789'])
})
