// A hundred officers scroll and open items of one incident: each look is an entry in one chain before the first byte. Real
// Postgres with fsync, command's own role, pool and functions.
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { verifyChain } from '@firsthand/custody'
import { noteShown, openView, recordLook, useView, type ViewKey } from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'
import { atMost, type Bench, exactly, quantile } from '../bench.ts'
import { machineNote } from '../machine.ts'
import { type LooksGround, prepareLooksGround } from './looks-ground.ts'

const PAUSE_MS = 500

export const custodyLooks: Bench<{ readonly officers: number; readonly seconds: number }> = {
  name: 'custody-looks',
  summary:
    'officers who scroll and open items of one incident; each look is a custody entry (--officers 100 --seconds 60)',
  defaults: { officers: 100, seconds: 60 },
  smoke: { officers: 3, seconds: 1 },
  async measure({ officers, seconds }, say, lent) {
    const ground = await prepareLooksGround(officers, lent)
    try {
      say(`${officers} officers look for ${seconds} s`)
      const until = performance.now() + seconds * 1000
      const all = await Promise.all(ground.keys.map((key, n) => scroll(ground, key, { until, n })))
      const looks = all.flatMap((one) => one.looks)
      const views = all.flatMap((one) => one.views)
      const entries = await ground.entries()
      const broken = (await verifyChain(entries)).ok ? 0 : 1
      return {
        rows: [
          atMost(`append of a look, p95 (n ${looks.length})`, quantile(looks, 0.95), 'ms', 50),
          atMost(`a view opened or renewed, p95 (n ${views.length})`, quantile(views, 0.95), 'ms', 50),
          exactly('breaks in the chain afterwards', broken, 'breaks', 0),
        ],
        notes: [
          `median append ${quantile(looks, 0.5).toFixed(1)} ms, slowest ${Math.max(...looks).toFixed(0)} ms`,
          `${entries.length} entries in one chain, ${(looks.length / seconds).toFixed(0)} looks a second`,
          machineNote(),
        ],
      }
    } finally {
      await ground.release()
    }
  },
}

interface Scrolled {
  readonly looks: number[]
  readonly views: number[]
}

/** A page of the list, then one item of it is opened, twice a second and never in step with the others. */
async function scroll(
  ground: LooksGround,
  key: ViewKey,
  { until, n }: { until: number; n: number },
): Promise<Scrolled> {
  const [looks, views]: [number[], number[]] = [[], []]
  await pause((n * 37) % PAUSE_MS)
  const timed = async <T>(into: number[], act: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const answer = await act()
    into.push(performance.now() - began)
    return answer
  }
  const id = makeId('view', randomBytes(16))
  const view = await timed(views, () => openView(ground.db, { ...key, id, kind: 'timeline', filter: '' }))
  // Once at least, however slow the machine is.
  for (let turn = 0; turn === 0 || performance.now() < until; turn += 1) {
    await timed(views, () => useView(ground.db, key, view))
    await noteShown(ground.db, view, [turn * 60 + 1, turn * 60 + 60])
    const item = `${ground.itemStem}${n}x${turn}`
    const look = {
      incident: key.incident,
      officer: key.officer,
      item,
      kind: 'opened',
      detail: { rendition: 'proxy' },
    } as const
    await timed(looks, () => recordLook(ground.db, look))
    await pause(PAUSE_MS)
  }
  return { looks, views }
}
