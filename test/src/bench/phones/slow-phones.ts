// Simulates a whole city on bad connections: how many slow uploads one intake can hold, and how long their bytes wait
// to become durable.
import { join } from 'node:path'
import { atMost, type Bench, type BenchRow, exactly } from '../bench.ts'
import { startBenchCeph } from '../ground/bench-ceph.ts'
import { type BenchGround, prepareBenchGround } from '../ground/bench-ground.ts'
import type { Lent } from '../lent.ts'
import { machineNote } from '../machine.ts'
import { type Held, holdPhones } from './hold-phones.ts'

interface Options {
  readonly phones: number
  readonly seconds: number
  readonly steps: number
  /** Seconds until the steady state. It must be longer than the oldest byte may wait for its flush. */
  readonly settle: number
  readonly [name: string]: number
}

export const slowPhones: Bench<Options> = {
  name: 'slow-phones',
  summary: '5,000 connections at 8 KB/s on one intake (--phones 5000 --seconds 60 --steps 4 --settle 22)',
  defaults: { phones: 5000, seconds: 60, steps: 4, settle: 22 },
  smoke: { phones: 10, seconds: 3, steps: 1, settle: 1 },
  needs: ['ceph-mon'],
  async measure(options, say, lent) {
    const local = await onLocalDisk(options, say, lent)
    const onCeph = await heldOnCeph(options, say, lent)
    const [first] = local
    if (first === undefined) throw new Error('nothing was measured')
    return {
      rows: rowsOf(first),
      notes: [
        ...local.map((held) => `local disk: ${told(held)}`),
        breakNote(local),
        `Ceph RGW, without an aim: ${told(onCeph)}`,
        'each phone: one connection, one PATCH, 8,000 bytes a second; Postgres with fsync on the same machine',
        machineNote(),
      ],
    }
  },
}

type Say = (line: string) => void

/**
 * Each step has a fresh Postgres and an empty folder. The next step has half as many phones again, until a target is
 * missed.
 */
async function onLocalDisk(
  { phones, seconds, steps, settle }: Options,
  say: Say,
  lent: Lent,
): Promise<readonly Held[]> {
  const all: Held[] = []
  for (let step = 0; step < steps; step += 1) {
    const count = Math.round(phones * (1 + step / 2))
    const held = await withGround(lent, (ground) => {
      const store = { FIRSTHAND_DATA: join(ground.dir, 'data') }
      return holdPhones({ ground, store, phones: count, seconds, settle, say })
    })
    say(`local disk: ${told(held)}`)
    all.push(held)
    if (!isWell(held)) break
  }
  return all
}

const heldOnCeph = ({ phones, seconds, settle }: Options, say: Say, lent: Lent): Promise<Held> =>
  withGround(lent, async (ground) => {
    const ceph = await startBenchCeph({ dir: ground.dir, say, ...lent })
    try {
      const held = await holdPhones({ ground, store: await ceph.newDrop(), phones, seconds, settle, say })
      say(`Ceph RGW: ${told(held)}`)
      return held
    } finally {
      await ceph.stop()
    }
  })

async function withGround<T>(lent: Lent, work: (ground: BenchGround) => Promise<T>): Promise<T> {
  const ground = await prepareBenchGround(lent)
  try {
    return await work(ground)
  } finally {
    await ground.release()
  }
}

/** Above this growth a backlog is not flat. A growth of a few per cent is the jitter of the flushes. */
const FLAT = 1.1

function rowsOf({ dropped, use, backlog, phones }: Held): readonly BenchRow[] {
  return [
    exactly(`connections dropped of ${phones}`, dropped, '', 0),
    atMost('peak memory of the intake', use.peakRssMiB, 'MiB', 1024),
    atMost('event-loop lag, p99', use.lagP99Ms, 'ms', 250),
    { ...atMost('oldest unacknowledged byte, p99', backlog.oldestP99S, 's', 25), value: round(backlog.oldestP99S) },
    { ...atMost('backlog, last third ÷ first third', backlog.growth, '×', FLAT), value: round(backlog.growth) },
  ]
}

const isWell = (held: Held): boolean => rowsOf(held).every(({ met }) => met)
const round = (value: number): number => Math.round(value * 100) / 100

function told({ phones, dropped, reasons, use, cpuShare, backlog }: Held): string {
  const why = Object.entries(reasons).map(([reason, count]) => `${count} × ${reason}`)
  return [
    `${phones} phones: ${dropped} dropped${why.length > 0 ? ` (${why.join(', ')})` : ''}`,
    `oldest byte p50 ${round(backlog.oldestP50S)} s, p99 ${round(backlog.oldestP99S)} s, worst ${round(backlog.oldestMaxS)} s`,
    `backlog ${Math.round(backlog.meanMiB)} MiB, ×${round(backlog.growth)}`,
    `lag p99 ${Math.round(use.lagP99Ms)} ms, worst ${Math.round(use.lagMaxMs)} ms`,
    `peak ${Math.round(use.peakRssMiB)} MiB, ${Math.round(cpuShare * 100)} % of a core`,
  ].join('; ')
}

function breakNote(all: readonly Held[]): string {
  const broken = all.find((held) => !isWell(held))
  if (broken === undefined) return `it did not break up to ${all.at(-1)?.phones} phones`
  const missed = rowsOf(broken).filter(({ met }) => !met)
  return `it breaks at ${broken.phones} phones: ${missed.map(({ what }) => what).join(', ')}`
}
