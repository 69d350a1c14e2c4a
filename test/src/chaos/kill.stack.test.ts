// kill -9 of every process, and FLUSHALL of Redis: no acknowledged byte is lost, and every job ends exactly once.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { waitUntil } from '@firsthand/local'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asReceived } from '../stack/as-received.ts'
import { makePhoto, sha256Of } from '../stack/made-files.ts'
import { fieldOf, listOf } from '../stack/officer.ts'
import { isFinished, itemsOf, ownerPool, type Pool, untilFinished } from '../stack/owner-rows.ts'
import { isAlive } from '../stack/processes.ts'
import { type Stack, startStack } from '../stack/start-stack.ts'
import {
  askOffset,
  createUpload,
  type FileToSend,
  openSubmission,
  type SentFile,
  type Submission,
  sendFile,
  sendPiece,
} from '../stack/witness.ts'
import { beginPiece } from './broken-piece.ts'
import { holdWrites, isHeld, WRITERS, type Writer } from './held-writes.ts'

const MiB = 1024 * 1024
/** More files than the workers process at a time. */
const MANY = 14

describe('kill -9', () => {
  const data = mkdtempSync(join(tmpdir(), 'firsthand-chaos-'))
  let stack: Stack
  let pool: Pool
  let at: Submission
  /** All files that were sent whole. Each must be one item at the end. */
  const sent: FileToSend[] = []

  beforeAll(async () => {
    stack = await startStack({ data })
    pool = ownerPool(stack)
    at = await openSubmission(stack.intakeUrl, stack.slug)
  }, 600_000)

  afterAll(async () => {
    if (pool?.ended === false) await pool.end()
    await stack?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  const small = (n: number): Promise<FileToSend> => makePhoto(`small-${n}.jpg`, { width: 160, height: 120, noise: 40 })

  const sendWhole = async (file: FileToSend): Promise<void> => {
    await sendFile(at, file)
    sent.push(file)
  }

  const untilAll = (limitMs: number) => untilFinished(pool, { incident: stack.incident, count: sent.length, limitMs })

  /** Checks the invariants that hold whenever nothing is in progress. */
  const expectOnce = async (): Promise<void> => {
    const items = await itemsOf(pool, stack.incident)
    expect(items.map(({ sha256 }) => sha256).sort()).toEqual(sent.map(({ bytes }) => sha256Of(bytes)).sort())
    expect(new Set(items.map(({ upload }) => upload)).size).toBe(sent.length)
    expect(items.filter((item) => !isFinished(item))).toEqual([])
    const twice = await pool.query(
      `select item_id, source, raw, count(*) from evidence.claim where statement_id is null and officer_id is null
       group by item_id, about, source, raw, ref, at_ms, lat, lon having count(*) > 1`,
    )
    expect(twice.rows).toEqual([])
    const renditions = await pool.query(
      'select item_id, kind, recipe, count(*) from evidence.rendition group by 1, 2, 3 having count(*) > 1',
    )
    expect(renditions.rows).toEqual([])
    const told = await pool.query(
      `select subject, action from custody.entry where action in ('item.preserved', 'item.inspected', 'rendition.made')
       group by subject, action, detail having count(*) > 1`,
    )
    expect(told.rows).toEqual([])
    const dead = await pool.query("select queue, task, outcome from work.outbox where state = 'dead'")
    expect(dead.rows).toEqual([])
    const kept = async () =>
      (
        await pool.query('select 1 from public_zone.segment where upload_id = any($1) and not freed', [
          items.map(({ upload }) => upload),
        ])
      ).rows
    await expect.poll(kept, { timeout: 400_000 }).toEqual([])
  }

  test('of intake in mid-upload: acknowledged bytes are kept, and the file is whole at the end', {
    timeout: 900_000,
  }, async () => {
    const file = await makePhoto('large.jpg', { width: 2400, height: 1800, noise: 200 })
    const upload = await createUpload(at, file)
    await sendPiece(upload, 65_536)
    await sendPiece(upload, MiB)
    const flying = beginPiece(upload, MiB)
    await flying.underWay
    const pid = stack.kill9('intake')
    await flying.broken
    await stack.untilRestarted('intake', pid)
    const offset = await waitUntil({ what: 'intake to answer', limitMs: 120_000 }, () =>
      askOffset(upload).catch(() => undefined),
    )
    expect(offset).toBeGreaterThanOrEqual(upload.acknowledged)
    upload.acknowledged = offset
    while (upload.acknowledged < file.bytes.length) await sendPiece(upload, 2 * MiB)
    sent.push(file)
    await untilAll(400_000)
    await expectOnce()
    const item = (await itemsOf(pool, stack.incident)).at(-1)?.item ?? ''
    expect(sha256Of(await asReceived(stack, item))).toBe(sha256Of(file.bytes))
  })

  test('of each worker in mid-job: every item ends once', { timeout: 1_800_000 }, async () => {
    for (const worker of WRITERS) {
      const pid = await killAtWork(worker)
      await stack.untilRestarted(worker, pid)
      // Lets the lease lapse at once. Otherwise it takes half a minute. For reconstruct nothing is shortened, so that
      // the real wait for a lease is tested, too.
      if (worker !== 'reconstruct') await lapse('running')
    }
    await Promise.all([1, 2, 3].map(async (n) => sendWhole(await small(n))))
    const pid = stack.kill9('relay')
    await stack.untilRestarted('relay', pid)
    // A row may be marked as queued although its job was never sent. This makes such a row due again at once; otherwise
    // it takes a minute.
    await lapse('queued')
    await untilAll(400_000)
    await expectOnce()
  })

  const lapse = (state: 'queued' | 'running'): Promise<unknown> =>
    pool.query("update work.outbox set lease_until = now() - interval '1 second' where state = $1", [state])

  /** Sends a file, and kills the worker in the middle of writing its result. */
  const killAtWork = async (worker: Writer): Promise<number> => {
    const release = await holdWrites(pool, worker)
    try {
      await sendWhole(await makePhoto(`${worker}.jpg`, { width: 1600, height: 1200, noise: 30 }))
      await waitUntil({ what: `${worker} to write`, limitMs: 400_000, everyMs: 20 }, () => isHeld(pool, worker))
      return stack.kill9(worker)
    } finally {
      await release()
    }
  }

  test('of Redis’s memory: FLUSHALL with many items in flight', { timeout: 1_200_000 }, async () => {
    const redis = new Redis(stack.run().redisUrl)
    try {
      const files = await Promise.all(Array.from({ length: MANY }, (_, n) => small(100 + n)))
      const lanes = Array.from({ length: 8 }, (_, lane) => files.filter((_file, n) => n % 8 === lane))
      // Preserve is stopped until all files are sent, so that the jobs are still in Redis when it is flushed.
      process.kill(stack.pidOf('preserve'), 'SIGSTOP')
      await Promise.all(
        lanes.map(async (lane) => {
          for (const file of lane) await sendWhole(file)
        }),
      )
      const inFlight = await pool.query<{ count: number }>(
        "select count(*) from work.outbox where state in ('pending', 'queued', 'running')",
      )
      expect(inFlight.rows[0]?.count).toBeGreaterThanOrEqual(MANY)
      await redis.flushall()
      process.kill(stack.pidOf('preserve'), 'SIGCONT')
      await waitUntil({ what: 'half of them', limitMs: 400_000, everyMs: 100 }, async () => {
        const items = await itemsOf(pool, stack.incident)
        return items.filter(isFinished).length > sent.length - MANY / 2
      })
      await redis.flushall()
      await untilAll(400_000)
      await expectOnce()
    } finally {
      redis.disconnect()
    }
  })

  test('of the supervisor: nothing survives, and the next start finds everything', { timeout: 1_200_000 }, async () => {
    const file = await small(200)
    const upload = await createUpload(at, file)
    await sendPiece(upload, 1000)
    const pids = Object.values(stack.run().processes)
    expect(pids.length).toBeGreaterThanOrEqual(9)
    await pool.end()
    await stack.killSupervisor()
    if (process.platform === 'linux') {
      await waitUntil({ what: 'every process to end', limitMs: 120_000 }, () => !pids.some(isAlive))
    }
    stack = await startStack({ data })
    pool = ownerPool(stack)
    // The same upload at the restarted door, whose port may differ.
    const moved: SentFile = { ...upload, url: new URL(new URL(upload.url).pathname, stack.intakeUrl).href }
    expect(await askOffset(moved)).toBe(upload.acknowledged)
    while (moved.acknowledged < file.bytes.length) await sendPiece(moved, MiB)
    sent.push(file)
    await untilAll(400_000)
    await expectOnce()
    const receipt = await fetch(new URL('/receipt', stack.intakeUrl), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: at.code }),
    })
    const files = listOf(await receipt.json(), 'files')
    expect(files.map((one) => fieldOf(one, 'state'))).toEqual(sent.map(() => 'kept'))
  })
})
