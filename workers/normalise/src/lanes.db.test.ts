import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import type { Sandbox } from '@firsthand/media'
import { describe, expect, test } from 'vitest'
import { clip, lanesGround } from './lanes.test-kit.ts'

const lent = lanesGround()
const { addFilm, addWork, runNext, makingOf, stageOf, kindsOf, slow } = lent

describe('a film', () => {
  test('is queued in a film lane at its own priority, and gets its larger copy when nothing else waits', {
    timeout: 600_000,
  }, async () => {
    const facts = { hasVideo: true, hasAudio: true, width: 1920, height: 1080, durationMs: 11_000 }
    const item = await addFilm(facts, clip(11, '1920x1080'))
    await addWork(item, { task: 'normalise-item', queue: 'normalise', priority: 1 })
    expect(await runNext('normalise')).toEqual({ task: 'normalise-item', outcome: { kind: 'done' } })
    expect(await makingOf(item)).toEqual({ proxy: 'waiting', filmstrip: 'waiting', waveform: 'waiting' })
    expect(await stageOf(item)).toBe('inspected')
    expect(
      await lent.world.query(
        "select task, priority from work.outbox where state = 'pending' and queue = 'normalise-short'",
      ),
    ).toEqual([{ task: 'normalise-short', priority: 1 }])
    expect(await runNext('normalise-short')).toEqual({ task: 'normalise-short', outcome: { kind: 'done' } })
    expect(await makingOf(item)).toEqual({
      proxy: 'done',
      filmstrip: 'done',
      waveform: 'done',
      'proxy-1080': 'waiting',
    })
    expect(await kindsOf(item)).toEqual(['filmstrip', 'filmstrip-index', 'proxy', 'waveform'])
    expect(await stageOf(item)).toBe('ready')
    // A photo waits, so the larger copy is not started.
    const other = await addFilm({}, clip(1, '64x48'))
    await lent.world.query("update work.outbox set state = 'pending' where subject = $1 and task = 'normalise-later'", [
      item,
    ])
    await addWork(other, { task: 'normalise-item', queue: 'normalise' })
    const given = await runNext('normalise-slow')
    expect(given).toMatchObject({ task: 'normalise-later', outcome: { kind: 'retry', code: 'not-idle' } })
    await lent.world.query("update work.outbox set state = 'done' where subject = $1", [other])
    await lent.world.query('update work.outbox set not_before = null where subject = $1', [item])
    expect(await runNext('normalise-slow')).toEqual({ task: 'normalise-later', outcome: { kind: 'done' } })
    expect(await makingOf(item)).toMatchObject({ 'proxy-1080': 'done' })
    const sizes = await lent.world.query(
      "select kind, width, height from evidence.rendition where item_id = $1 and kind like 'proxy%' order by kind",
      [item],
    )
    expect(sizes).toEqual([
      { kind: 'proxy', width: 1280, height: 720 },
      { kind: 'proxy-1080', width: 1920, height: 1080 },
    ])
    const [room] = await readdir(join(lent.world.folder, 'scratch'))
    expect(await readdir(join(lent.world.folder, 'scratch', room ?? ''))).toEqual([])
  })

  test('that runs out of time is tried once more, then fails with that reason, and runs again on request', {
    timeout: 600_000,
  }, async () => {
    const item = await addFilm(
      { hasVideo: true, hasAudio: false, width: 64, height: 48, durationMs: 1000 },
      clip(1, '64x48'),
    )
    await addWork(item, { task: 'normalise-video', queue: 'normalise-slow' })
    expect(await runNext('normalise-slow', { sandbox: slow() })).toMatchObject({
      outcome: { kind: 'retry', code: 'timed-out' },
    })
    expect(await makingOf(item)).toEqual({ proxy: 'waiting timed-out' })
    await lent.world.query('update work.outbox set not_before = null where subject = $1', [item])
    expect(await runNext('normalise-slow', { sandbox: slow() })).toMatchObject({ outcome: { kind: 'done' } })
    expect(await makingOf(item)).toEqual({ proxy: 'failed timed-out' })
    expect(await stageOf(item)).toBe('ready')
    // Command writes this row; it does not know the lanes.
    await addWork(item, { task: 'normalise-item', queue: 'normalise', detail: { again: 'proxy' } })
    expect(await runNext('normalise')).toMatchObject({ outcome: { kind: 'done' } })
    expect(await makingOf(item)).toEqual({ proxy: 'waiting' })
    expect(await runNext('normalise-short')).toMatchObject({ task: 'normalise-short', outcome: { kind: 'done' } })
    expect(await makingOf(item)).toEqual({ proxy: 'done' })
    expect(await kindsOf(item)).toEqual(['proxy'])
  })

  test('that fails in one lane does not circulate between lanes', { timeout: 400_000 }, async () => {
    const item = await addFilm({ hasVideo: true, width: 64, height: 48, durationMs: 1000 }, clip(1, '64x48'))
    await lent.world.query("update evidence.card set media_type = 'video/mp4' where item_id = $1", [item])
    const broken: Sandbox = {
      ...lent.sandbox,
      run: async () =>
        ok({ ended: 'exited', exitCode: 1, signal: null, stdout: Buffer.from('{}'), stderr: '', wallMs: 1 }),
    }
    await addWork(item, { task: 'normalise-item', queue: 'normalise' })
    await runNext('normalise', { sandbox: broken })
    await runNext('normalise-short', { sandbox: broken })
    expect(await makingOf(item)).toEqual({ proxy: 'failed undecodable', waveform: 'failed undecodable' })
    expect(await runNext('normalise')).toBeUndefined()
    expect(await runNext('normalise-short')).toBeUndefined()
    expect(await runNext('normalise-slow')).toBeUndefined()
  })

  test('that is infected is never decoded', { timeout: 400_000 }, async () => {
    const item = await addFilm({ hasVideo: true, durationMs: 1000 }, clip(1, '64x48'))
    await lent.world.query("update evidence.card set flags = '{infected}' where item_id = $1", [item])
    await addWork(item, { task: 'normalise-item', queue: 'normalise' })
    expect(await runNext('normalise')).toMatchObject({ outcome: { kind: 'skipped', code: 'item-infected' } })
    expect(await kindsOf(item)).toEqual([])
    expect(await makingOf(item)).toEqual({})
    expect(await stageOf(item)).toBe('ready')
  })

  test('whose worker must stop in mid-transcode waits again', { timeout: 400_000 }, async () => {
    const item = await addFilm({ hasVideo: true, hasAudio: false, durationMs: 1000 }, clip(1, '64x48'))
    await addWork(item, { task: 'normalise-video', queue: 'normalise-slow' })
    const stop = new AbortController()
    const stopping: Sandbox = {
      ...lent.sandbox,
      run: async (request) => {
        if (request.program === 'ffmpeg') stop.abort()
        return await lent.sandbox.run(request)
      },
    }
    await expect(runNext('normalise-slow', { sandbox: stopping, signal: stop.signal })).rejects.toThrow()
    expect(await makingOf(item)).toEqual({ proxy: 'waiting' })
    const [room] = await readdir(join(lent.world.folder, 'scratch'))
    expect(await readdir(join(lent.world.folder, 'scratch', room ?? ''))).toEqual([])
  })
  test('of a drill gives way to a real one, in mid-transcode, and is made once nothing real waits', {
    timeout: 400_000,
  }, async () => {
    const facts = { hasVideo: true, hasAudio: false, durationMs: 1000 }
    const exercise = await addFilm(facts, clip(1, '64x48'))
    const real = await addFilm(facts, clip(1, '64x48'))
    await addWork(exercise, { task: 'normalise-video', queue: 'normalise-slow' })
    const ofDrill: typeof lent.door = {
      ...lent.door,
      item: async (id) => {
        const item = await lent.door.item(id)
        return item && id === exercise ? { ...item, isExercise: true } : item
      },
    }
    // A real film arrives while the drill's film is being encoded.
    const meanwhile: Sandbox = {
      ...lent.sandbox,
      run: async (request) => {
        if (request.program !== 'ffmpeg' || request.signal === undefined) return await lent.sandbox.run(request)
        await addWork(real, { task: 'normalise-video', queue: 'normalise-slow' })
        await new Promise<void>((resolve) => request.signal?.addEventListener('abort', () => resolve(), { once: true }))
        return await lent.sandbox.run(request)
      },
    }
    expect(await runNext('normalise-slow', { sandbox: meanwhile, door: ofDrill })).toMatchObject({
      outcome: { kind: 'retry', code: 'real-first' },
    })
    expect(await makingOf(exercise)).toEqual({ proxy: 'waiting' })
    await lent.world.query('update work.outbox set not_before = null, exercise = true where subject = $1', [exercise])
    const order = async () => (await runNext('normalise-slow', { door: ofDrill }))?.outcome.kind
    expect([await order(), await order()]).toEqual(['done', 'done'])
    expect([await makingOf(real), await makingOf(exercise)]).toEqual([{ proxy: 'done' }, { proxy: 'done' }])
  })

  test('that is short waits for no long film, and of long films the cheaper goes first', {
    timeout: 400_000,
  }, async () => {
    const facts = { hasVideo: true, hasAudio: false, width: 1920, height: 1080, pixelFormat: 'yuv420p' }
    const add = (more: object): Promise<string> => addFilm({ ...facts, ...more }, clip(1, '64x48'))
    const hour = await add({ videoCodec: 'hevc', durationMs: 3_600_000 })
    const minutes = await add({ videoCodec: 'hevc', durationMs: 240_000 })
    // For a file of so few bytes a duration of about a minute is plausible, so the film may go to the short lane.
    const copied = await add({ videoCodec: 'h264', durationMs: 60_000 })
    const urgent = await add({ videoCodec: 'hevc', durationMs: 7_200_000 })
    for (const item of [hour, minutes, copied, urgent]) {
      await addWork(item, { task: 'normalise-item', queue: 'normalise', priority: item === urgent ? 1 : 6 })
      await runNext('normalise')
    }
    const rows = await lent.world.query(
      "select queue, subject, priority from work.outbox where state in ('pending', 'queued') order by queue, priority",
    )
    expect(rows).toEqual([
      { queue: 'normalise-short', subject: copied, priority: 6 },
      { queue: 'normalise-slow', subject: urgent, priority: 1 },
      { queue: 'normalise-slow', subject: minutes, priority: 9 },
      { queue: 'normalise-slow', subject: hour, priority: 13 },
    ])
    await lent.world.query("update work.outbox set state = 'done' where state in ('pending', 'queued')")
  })
})
