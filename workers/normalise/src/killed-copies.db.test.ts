import type { Work } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import { clip, lanesGround } from './lanes.test-kit.ts'

const lent = lanesGround()
const { addFilm, addWork, makingOf, take } = lent

describe('a copy whose worker was killed', () => {
  const begin = async (): Promise<{ item: string; work: Work }> => {
    const item = await addFilm({ hasVideo: true, durationMs: 1000 }, clip(1, '64x48'))
    await addWork(item, { task: 'normalise-video', queue: 'normalise-slow' })
    const work = await take('normalise-slow')
    if (!work) throw new Error('no work')
    await lent.door.recordProgress({ item, incident: lent.incident.id }, [
      { kind: 'proxy', state: 'running', share: 0.4 },
      { kind: 'waveform', state: 'waiting' },
      { kind: 'clean:cl_of_another_row', state: 'running' },
      { kind: 'filmstrip', state: 'done', share: 1 },
    ])
    return { item, work }
  }
  const lapseLease = (item: string, attempts: number) =>
    lent.world.query(
      "update work.outbox set lease_until = now() - interval '1 second', attempt = $2 where subject = $1 and state = 'running'",
      [item, attempts],
    )
  const RUNNING = { waveform: 'waiting', 'clean:cl_of_another_row': 'running', filmstrip: 'done' }

  test('continues when its row is taken again, and otherwise ends with the reason', {
    timeout: 400_000,
  }, async () => {
    const { item } = await begin()
    await lapseLease(item, 1)
    await lent.world.query('select work.collect_lapsed(20)')
    expect(await makingOf(item)).toEqual({ ...RUNNING, proxy: 'running' })
    await take('normalise-slow')
    await lapseLease(item, 20)
    await lent.world.query('select work.collect_lapsed(20)')
    const ended = { ...RUNNING, proxy: 'failed lapsed', waveform: 'failed lapsed' }
    expect(await makingOf(item)).toEqual(ended)
  })

  test('ends with the reason when a worker lets its row die', { timeout: 400_000 }, async () => {
    const { item, work } = await begin()
    await lent.door.settle(work.row, work.attempt, { kind: 'dead', code: 'object-missing' })
    expect(await makingOf(item)).toMatchObject({ proxy: 'failed object-missing', filmstrip: 'done' })
  })

  test('is left to another row of the same file', { timeout: 400_000 }, async () => {
    const { item, work } = await begin()
    await addWork(item, { task: 'normalise-item', queue: 'normalise', detail: { again: 'proxy' } })
    await lent.door.settle(work.row, work.attempt, { kind: 'dead', code: 'object-missing' })
    expect(await makingOf(item)).toEqual({ ...RUNNING, proxy: 'running' })
  })
})
