import { PassThrough, Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readBody } from './read-body.ts'

const never = new AbortController().signal
const take = (into: Buffer[]) => async (chunk: Buffer) => {
  into.push(chunk)
  return true
}

test('a whole body is read in order', async () => {
  const got: Buffer[] = []
  const body = Readable.from([Buffer.from('ab'), Buffer.from('c')])
  expect(await readBody(body, { signal: never, onChunk: take(got) })).toBe('complete')
  expect(Buffer.concat(got).toString()).toBe('abc')
})

test('what came before a sender vanished was handed on', async () => {
  const got: Buffer[] = []
  const body = new PassThrough()
  body.write('abc')
  setTimeout(() => body.destroy(new Error('ECONNRESET')), 20)
  expect(await readBody(body, { signal: never, onChunk: take(got) })).toBe('gone')
  expect(Buffer.concat(got).toString()).toBe('abc')
})

test('told to stop, it stops between two chunks and leaves the stream alive for an answer', async () => {
  const body = new PassThrough()
  const stop = new AbortController()
  body.write('abc')
  const end = readBody(body, { signal: stop.signal, onChunk: async () => true })
  setTimeout(() => stop.abort(), 20)
  expect(await end).toBe('stopped')
  expect(body.destroyed).toBe(false)
})

test('a sender that only pretends to send is ended; a slow one is served', async () => {
  const options = { signal: never, pace: { windowMs: 100, windowBytes: 50 } }
  const silent = new PassThrough()
  expect(await readBody(silent, { ...options, onChunk: async () => true })).toBe('too-slow')
  const drip = new PassThrough()
  const timer = setInterval(() => drip.write(Buffer.alloc(1)), 10)
  expect(await readBody(drip, { ...options, onChunk: async () => true })).toBe('too-slow')
  clearInterval(timer)
  const slow = new PassThrough()
  let sent = 0
  const steady = setInterval(() => {
    sent += 1
    if (sent < 20) slow.write(Buffer.alloc(30))
    else slow.end()
  }, 20)
  expect(await readBody(slow, { ...options, onChunk: async () => true })).toBe('complete')
  clearInterval(steady)
})

test('what is refused can still be drained, so that the connection lives on', async () => {
  const body = new PassThrough()
  body.write(Buffer.alloc(100_000))
  expect(await readBody(body, { signal: never, onChunk: async () => false })).toBe('refused')
  body.end(Buffer.alloc(100_000))
  // As the server drains it.
  await new Promise<void>((resolve) => body.on('end', resolve).resume())
  expect(body.readableEnded).toBe(true)
})

test('our own slowness is not the sender’s', async () => {
  const body = Readable.from([Buffer.from('a'), Buffer.from('b')])
  const onChunk = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 60))
  expect(await readBody(body, { signal: never, pace: { windowMs: 40, windowBytes: 1000 }, onChunk })).toBe('complete')
})
