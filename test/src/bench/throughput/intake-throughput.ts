// Measures the throughput of one intake. It is compared, on the same machine, with intake without sealing and Postgres,
// with direct writes to the store, and with tus's own server.
import { atMost, type Bench, median, ratioAtLeast } from '../bench.ts'
import { startBenchCeph } from '../ground/bench-ceph.ts'
import { type BenchGround, prepareBenchGround } from '../ground/bench-ground.ts'
import type { Lent } from '../lent.ts'
import { machineNote } from '../machine.ts'
import { type Lane, measureLane, type Throughput } from './lanes.ts'

const SEGMENT = 8 * 1024 * 1024
const LANES: readonly Lane[] = ['intake', 'bare', 'sdk', 'tus']

const NAMES: Readonly<Record<Lane, string>> = {
  intake: 'intake',
  bare: '(a) null sealer, no Postgres',
  sdk: '(b) SDK PUTs straight to the store',
  tus: '(c) @tus/server + @tus/s3-store',
}

interface Taken extends Throughput {
  readonly lane: Lane
  readonly clients: number
}

interface Options extends Readonly<Record<string, number>> {
  readonly gib: number
  readonly rounds: number
  /** The number of concurrent clients. One client alone is measured, too. */
  readonly clients: number
}

export const intakeThroughput: Bench<Options> = {
  name: 'intake-throughput',
  summary: '1 GiB by 1 and by 8 clients on Ceph RGW, against three others (--gib 1 --rounds 3 --clients 8)',
  defaults: { gib: 1, rounds: 3, clients: 8 },
  smoke: { gib: 0.01, rounds: 1, clients: 1 },
  needs: ['ceph-mon'],
  fractions: ['gib'],
  async measure({ gib, rounds, clients }, say, lent) {
    const ground = await prepareBenchGround(lent)
    try {
      const taken: Taken[] = []
      for (let round = 0; round < rounds; round += 1)
        taken.push(...(await measureRound(ground, { round, gib, many: clients, say, lent })))
      return { rows: rowsOf(taken, clients), notes: [...notesOf(taken, clients), machineNote()] }
    } finally {
      await ground.release()
    }
  },
}

interface Round {
  readonly round: number
  readonly gib: number
  readonly many: number
  readonly say: (line: string) => void
  readonly lent: Lent
}

/**
 * Measures one round. A lane is intake or one of the programs with which it is compared. Each round has a fresh Ceph
 * and starts with another lane, so that no lane always finds the machine in the same state.
 */
async function measureRound(ground: BenchGround, { round, gib, many, say, lent }: Round): Promise<readonly Taken[]> {
  const taken: Taken[] = []
  const ceph = await startBenchCeph({ dir: ground.dir, say, ...lent })
  try {
    for (const clients of countsOf(many)) {
      const bytesEach = Math.max(2, Math.round((gib * 1024 ** 3) / clients / SEGMENT / 2) * 2) * SEGMENT
      for (const lane of rotated(LANES, round)) {
        const one = await measureLane(lane, { clients, bytesEach }, { ground, ceph })
        say(`round ${round + 1}, ${clients} at once, ${NAMES[lane]}: ${told(one)}`)
        taken.push({ lane, clients, ...one })
      }
    }
  } finally {
    await ceph.stop()
  }
  return taken
}

const rotated = <T>(all: readonly T[], by: number): readonly T[] => [
  ...all.slice(by % all.length),
  ...all.slice(0, by % all.length),
]

const told = ({ mibPerSecond, cpuSecondsPerGiB, peakRssMiB }: Throughput): string =>
  `${mibPerSecond.toFixed(0)} MiB/s, ${cpuSecondsPerGiB.toFixed(2)} CPU s/GiB, peak ${peakRssMiB.toFixed(0)} MiB`

function middle(taken: readonly Taken[], lane: Lane, clients: number): Throughput {
  const mine = taken.filter((one) => one.lane === lane && one.clients === clients)
  const of = (pick: (one: Throughput) => number): number => median(mine.map(pick))
  return {
    mibPerSecond: of((one) => one.mibPerSecond),
    cpuSecondsPerGiB: of((one) => one.cpuSecondsPerGiB),
    peakRssMiB: Math.max(...mine.map((one) => one.peakRssMiB)),
  }
}

const countsOf = (many: number): readonly number[] => [...new Set([1, many])]

/**
 * For each lane other than intake: how many times as fast as that lane intake must be, with one client and with many.
 */
const AIMS: readonly (readonly [other: Lane, alone: number, together: number])[] = [
  ['bare', 0.85, 0.85],
  ['sdk', 0.9, 0.55],
  ['tus', 1.5, 1.5],
]

function rowsOf(taken: readonly Taken[], many: number) {
  const ratio = (other: Lane, clients: number): number =>
    middle(taken, 'intake', clients).mibPerSecond / middle(taken, other, clients).mibPerSecond
  const row = (other: Lane, clients: number, aim: number) =>
    ratioAtLeast(`${clients} at once: intake ÷ ${NAMES[other]}`, ratio(other, clients), aim)
  const peak = Math.max(...countsOf(many).map((clients) => middle(taken, 'intake', clients).peakRssMiB))
  return [
    ...AIMS.flatMap(([other, alone, together]) =>
      countsOf(many).map((clients) => row(other, clients, clients === 1 ? alone : together)),
    ),
    atMost('peak memory of the intake', peak, 'MiB', 350),
  ]
}

const notesOf = (taken: readonly Taken[], many: number): readonly string[] =>
  countsOf(many).flatMap((clients) =>
    LANES.map((lane) => `${clients} at once, ${NAMES[lane]}: median ${told(middle(taken, lane, clients))}`),
  )
