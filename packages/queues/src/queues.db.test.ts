import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RedisTimeout } from './bounded.ts'
import { createQueues, type Queues } from './queues.ts'
import { borrowValkey, startValkey, type TestValkey, until } from './valkey.test-kit.ts'

let valkey: TestValkey
let queues: Queues
const prefix = `test-${randomUUID()}`

beforeAll(async () => {
  valkey = await borrowValkey()
  queues = createQueues({ redisUrl: valkey.url, prefix, limitMs: 60_000 })
})
afterAll(async () => {
  await queues.close()
  await valkey.release()
})

test('a job sent twice is one job, and the next attempt is another', async () => {
  await queues.enqueue('preserve', { row: '41', attempt: 1 })
  await queues.enqueueAll('preserve', [
    { row: '41', attempt: 1 },
    { row: '41', attempt: 2, priority: 5 },
  ])
  expect(await queues.depth('preserve')).toEqual({ waiting: 2, active: 0 })
  expect(await queues.hasJob('preserve', '41', 1)).toBe(true)
  expect(await queues.hasJob('preserve', '41', 3)).toBe(false)
  expect(await queues.hasJob('inspect', '41', 1)).toBe(false)
  expect(
    await queues.hasJobs([
      { queue: 'preserve', row: '41', attempt: 3 },
      { queue: 'preserve', row: '41', attempt: 1 },
    ]),
  ).toEqual([false, true])
})

test('Redis holds the row, the attempt and nothing else of the job', async () => {
  await queues.enqueue('inspect', { row: '7', attempt: 1 })
  const redis = new Redis(valkey.url)
  const stored = await redis.hgetall(`${prefix}:inspect:7-1`)
  redis.disconnect()
  expect(JSON.parse(stored['data'] ?? '')).toEqual({ row: '7', attempt: 1 })
  expect(stored['name']).toBe('inspect')
})

test('no event stream records when jobs came', async () => {
  const own = await startValkey()
  const [few, redis] = [createQueues({ redisUrl: own.url, limitMs: 60_000 }), new Redis(own.url)]
  try {
    for (let row = 1; row <= 30; row += 1) await few.enqueue('inspect', { row: String(row), attempt: 1 })
    // Not exactly 0, because Redis trims the stream before it adds an event.
    expect(await redis.xlen('firsthand:inspect:events')).toBeLessThanOrEqual(1)
  } finally {
    redis.disconnect()
    await few.close()
    await own.release()
  }
})

test('the epoch is unknown until it is written', async () => {
  expect(await queues.readEpoch()).toBeUndefined()
  await queues.writeEpoch('epoch-1')
  expect(await queues.readEpoch()).toBe('epoch-1')
})

test('a malformed row id is refused before it reaches Redis', async () => {
  await expect(queues.enqueue('preserve', { row: 'a:b', attempt: 1 })).rejects.toThrow('row id')
  await expect(queues.enqueue('preserve', { row: '1', attempt: 0 })).rejects.toThrow('row id')
})

test('while Redis is away a call waits no longer than its limit, and calls work again when Redis is back', async () => {
  const own = await startValkey({ password: 'pass/word@%' })
  const heard: string[] = []
  const away = createQueues({
    redisUrl: own.url,
    limitMs: 1000,
    log: { event: (name) => heard.push(name), fault: (name) => heard.push(name) },
  })
  await until('it answers with its password', () =>
    away.ping().then(
      () => true,
      () => false,
    ),
  )
  await own.kill()
  await until('the loss is noticed', () => heard.includes('dependency.lost'))
  // The server is still down, so only the limit of the call can have ended it.
  await expect(away.enqueue('preserve', { row: '1', attempt: 1 })).rejects.toBeInstanceOf(RedisTimeout)
  await own.start()
  await until('the job gets through', () =>
    away.enqueue('preserve', { row: '1', attempt: 1 }).then(
      () => true,
      () => false,
    ),
  )
  await until('it is there', () => away.hasJob('preserve', '1', 1).catch(() => false))
  expect(heard.filter((name) => name === 'dependency.lost')).toHaveLength(1)
  await away.close()
  await own.release()
})

test('closing while Redis is away ends within its limit', async () => {
  const own = await startValkey()
  const away = createQueues({ redisUrl: own.url, limitMs: 300 })
  await own.release()
  // The server never comes back here, so closing must have a limit of its own.
  await away.close()
})
