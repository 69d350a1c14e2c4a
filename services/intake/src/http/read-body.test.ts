import { once } from 'node:events'
import { type AddressInfo, connect, createServer, Socket } from 'node:net'
import { PassThrough, Readable } from 'node:stream'
import { expect, test, vi } from 'vitest'
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

test('bytes that came before a sender vanished are delivered', async () => {
  const got: Buffer[] = []
  const body = new PassThrough()
  body.write('abc')
  setTimeout(() => body.destroy(new Error('ECONNRESET')), 20)
  expect(await readBody(body, { signal: never, onChunk: take(got) })).toBe('gone')
  expect(Buffer.concat(got).toString()).toBe('abc')
})

test('the stop signal ends the reading between two chunks and leaves the stream open for an answer', async () => {
  const body = new PassThrough()
  const stop = new AbortController()
  body.write('abc')
  const end = readBody(body, { signal: stop.signal, onChunk: async () => true })
  setTimeout(() => stop.abort(), 20)
  expect(await end).toBe('stopped')
  expect(body.destroyed).toBe(false)
})

/** Uses a fake clock, so that a busy machine does not look like a slow sender. */
async function within(ms: number, work: () => Promise<unknown>): Promise<unknown> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] })
  try {
    const end = work()
    await vi.advanceTimersByTimeAsync(ms)
    return await end
  } finally {
    vi.useRealTimers()
  }
}

test('a sender that only pretends to send is cut off; a slow one is served', async () => {
  const options = { signal: never, pace: { windowMs: 100, windowBytes: 50 } }
  const silent = new PassThrough()
  expect(await within(200, () => readBody(silent, { ...options, onChunk: async () => true }))).toBe('too-slow')
  const drip = new PassThrough()
  const dripped = await within(200, () => {
    setInterval(() => drip.write(Buffer.alloc(1)), 10)
    return readBody(drip, { ...options, onChunk: async () => true })
  })
  expect(dripped).toBe('too-slow')
  const slow = new PassThrough()
  let sent = 0
  const served = await within(500, () => {
    setInterval(() => {
      sent += 1
      if (sent < 20) slow.write(Buffer.alloc(30))
      else if (sent === 20) slow.end()
    }, 20)
    return readBody(slow, { ...options, onChunk: async () => true })
  })
  expect(served).toBe('complete')
})

test('bytes that came while this process stood still do not count as late', async () => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const phone = connect(parsePort(server.address()), '127.0.0.1')
  const [body] = await once(server, 'connection')
  if (!(body instanceof Socket)) throw new Error('no line')
  const pace = { windowMs: 50, windowBytes: 50 }
  const end = readBody(body, { signal: never, pace, onChunk: async () => true })
  await new Promise((resolve) => setImmediate(resolve))
  phone.end(Buffer.alloc(100))
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  expect(await end).toBe('complete')
  body.destroy()
  server.close()
})

const parsePort = (address: unknown): number => (address as AddressInfo).port

test('a refused body can still be drained, so that the connection stays open', async () => {
  const body = new PassThrough()
  body.write(Buffer.alloc(100_000))
  expect(await readBody(body, { signal: never, onChunk: async () => false })).toBe('refused')
  body.end(Buffer.alloc(100_000))
  // Drains the body as the server does.
  await new Promise<void>((resolve) => body.on('end', resolve).resume())
  expect(body.readableEnded).toBe(true)
})

test('our own slowness does not count against the sender', async () => {
  const body = Readable.from([Buffer.from('a'), Buffer.from('b')])
  const onChunk = () => new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 60))
  const pace = { windowMs: 40, windowBytes: 1000 }
  expect(await within(200, () => readBody(body, { signal: never, pace, onChunk }))).toBe('complete')
})
