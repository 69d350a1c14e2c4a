import { createRelayDoor, listen, type RelayDoor } from '@firsthand/database/relay'
import { createQueues } from '@firsthand/queues'
import { createLogger } from '@firsthand/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../packages/database/src/test-database.test-kit.ts'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { createRelay } from './relay.ts'

let database: TestDatabase
let valkey: TestValkey
const log = createLogger({ process: 'test', write: () => undefined })

beforeAll(async () => {
  database = await createTestDatabase()
  valkey = await startValkey()
})
afterAll(async () => {
  await valkey?.release()
  await database?.release()
})

const addRow = async (): Promise<string> => {
  const { rows } = await database.owner.query<{ id: number }>(
    `with made as (insert into work.outbox (queue, task, incident_id, subject) values ('inspect', 'inspect-item', 'in_x', 'it_x') returning id)
     select id, pg_notify('outbox', '') from made`,
  )
  return String(rows[0]?.id)
}
const stateOf = async (row: string): Promise<{ state: string; attempt: number; waits: number }> => {
  const { rows } = await database.owner.query('select state, attempt, waits from work.outbox where id = $1', [row])
  return rows[0]
}

interface Running {
  readonly queues: ReturnType<typeof createQueues>
  stop(): Promise<void>
}

interface RelayOptions {
  readonly watch?: (door: RelayDoor) => RelayDoor
  /** Time limit of a call to Redis. A slow machine must not count as an outage. */
  readonly limitMs?: number
  readonly mostSleepMs?: number
}

async function startRelay({ watch = (door) => door, limitMs = 60_000, ...more }: RelayOptions = {}): Promise<Running> {
  const door = watch(createRelayDoor(database.poolOf('relay')))
  const queues = createQueues({ redisUrl: valkey.url, log, limitMs })
  const relay = createRelay({ door, queues, log, ...more })
  const stopping = new AbortController()
  let connected = false
  const listener = listen({
    url: database.urlOf('relay'),
    channel: 'outbox',
    onNotify: () => relay.wake(),
    onConnected: () => {
      connected = true
      relay.wake()
    },
  })
  const running = relay.run(stopping.signal)
  await until('the relay listens', () => connected)
  await until('an epoch is there', async () => (await queues.readEpoch()) !== undefined)
  return {
    queues,
    async stop() {
      stopping.abort()
      await running
      await listener.close()
      await queues.close()
    },
  }
}

describe('the relay', () => {
  test('sends a row as soon as Postgres notifies, not when its sleep is over', async () => {
    // Each row is added just after a round. By the timer alone, the first row would wait a whole hour.
    const relay = await startRelay({ mostSleepMs: 3_600_000 })
    const times: number[] = []
    for (let i = 0; i < 20; i += 1) {
      const row = await addRow()
      const notifiedAt = performance.now()
      await until('the job is in Redis', () => relay.queues.hasJob('inspect', row, 1))
      times.push(performance.now() - notifiedAt)
    }
    times.sort((a, b) => a - b)
    // The figure is meaningful only on a quiet machine.
    if (process.env['FIGURES'] !== undefined)
      process.stdout.write(`a row was in Redis after ${Math.round(times[10] ?? 0)} ms (median of ${times.length})\n`)
    await relay.stop()
  })

  test('queues and sends the lock pass of a kept incident, closed or not', async () => {
    const [closed, over] = ['in_closed', 'in_over']
    for (const [id, keepUntil] of [
      [closed, '2090-01-01'],
      [over, '2020-01-01'],
    ])
      await database.owner.query(
        `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256, keep_until)
         values ($1, $1, 'event', 'closed', false, 'T', $1, 'age1x', '\\x00', '\\x00', $2)`,
        [id, keepUntil],
      )
    const relay = await startRelay()
    const owed = async () =>
      (await database.owner.query(`select id, incident_id, state from work.outbox where task = 'extend-locks'`)).rows
    await until('it was sent', async () => (await owed()).some(({ state }) => state === 'queued'))
    expect(await owed()).toEqual([{ id: expect.anything(), incident_id: closed, state: 'queued' }])
    await relay.stop()
  })

  test('a flushed Redis gets every queued row again', async () => {
    const relay = await startRelay()
    const rows = await Promise.all(Array.from({ length: 50 }, addRow))
    for (const row of rows) await until('queued', () => relay.queues.hasJob('inspect', row, 1))
    await flush(valkey.url)
    for (const row of rows) await until('queued again', () => relay.queues.hasJob('inspect', row, 2))
    for (const row of rows) expect(await stateOf(row)).toEqual({ state: 'queued', attempt: 2, waits: 1 })
    await relay.stop()
  })

  test('while Redis is away rows stay, and an outage uses up no attempt', async () => {
    const relay = await startRelay({ limitMs: 500 })
    await valkey.kill()
    const row = await addRow()
    await until('it was tried', async () => (await stateOf(row)).attempt >= 2)
    await valkey.start()
    // Both facts are read together: until the relay knows that the job arrived, it may take the row back and send it
    // under the next attempt.
    let sent: Awaited<ReturnType<typeof stateOf>> | undefined
    await until('it was sent', async () => {
      const found = await stateOf(row)
      // While the connection is being restored, a call may fail once.
      const isThere = () => relay.queues.hasJob('inspect', row, found.attempt).catch(() => false)
      if (found.state === 'queued' && (await isThere())) sent = found
      return sent !== undefined
    })
    expect((sent?.attempt ?? 0) - (sent?.waits ?? 0)).toBe(1)
    await relay.stop()
  })

  test('all rows that wait for a busy worker are checked in one round trip', async () => {
    const asked: number[] = []
    const relay = await startRelay({
      watch: (door) => ({
        ...door,
        keepQueued(rows) {
          asked.push(rows.length)
          return door.keepQueued(rows)
        },
      }),
    })
    const rows = await Promise.all(Array.from({ length: 200 }, addRow))
    for (const row of rows) await until('queued', () => relay.queues.hasJob('inspect', row, 1))
    await database.owner.query("update work.outbox set lease_until = now() - interval '1 second' where id = any($1)", [
      rows,
    ])
    await until('each has its lease anew', async () => {
      const late = await database.owner.query(
        'select 1 from work.outbox where id = any($1) and lease_until < now() limit 1',
        [rows],
      )
      return late.rows.length === 0
    })
    // All leases lapsed at the same moment, so one round must have found all of them.
    expect(asked).toContain(rows.length)
    for (const row of rows) expect(await stateOf(row)).toMatchObject({ state: 'queued', attempt: 1 })
    await relay.stop()
  })

  test('a queued row whose job is gone is sent again; one whose job waits is not', async () => {
    const relay = await startRelay()
    const [lost, waiting] = [await addRow(), await addRow()]
    for (const row of [lost, waiting]) await until('queued', () => relay.queues.hasJob('inspect', row, 1))
    await removeKey(valkey.url, `firsthand:inspect:${lost}-1`)
    await database.owner.query("update work.outbox set lease_until = now() - interval '1 second' where id = any($1)", [
      [lost, waiting],
    ])
    await until('the lost one came back', () => relay.queues.hasJob('inspect', lost, 2))
    expect((await stateOf(waiting)).attempt).toBe(1)
    await relay.stop()
  })

  test('a running row whose worker died is sent again', async () => {
    const relay = await startRelay()
    const row = await addRow()
    await until('queued', () => relay.queues.hasJob('inspect', row, 1))
    await database.owner.query(
      "update work.outbox set state = 'running', lease_until = now() - interval '1 second' where id = $1",
      [row],
    )
    await until('sent again', () => relay.queues.hasJob('inspect', row, 2))
    await relay.stop()
  })
})

async function send(url: string, command: readonly string[]): Promise<void> {
  const { connect } = await import('node:net')
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(`*${command.length}\r\n${command.map((part) => `$${part.length}\r\n${part}\r\n`).join('')}`)
  await new Promise((resolve) => socket.once('data', resolve))
  socket.destroy()
}
const flush = (url: string): Promise<void> => send(url, ['FLUSHALL'])
const removeKey = (url: string, key: string): Promise<void> => send(url, ['DEL', key])
