import { type ChildProcess, fork } from 'node:child_process'
import { SEGMENT_BYTES } from '@firsthand/domain'
import { sealedLength } from '@firsthand/sealing'
import { compiled } from '../../stack/compiled.ts'
import type { BenchCeph } from '../ground/bench-ceph.ts'
import type { BenchGround } from '../ground/bench-ground.ts'
import { type MeasuredChild, startMeasured } from '../ground/measured-child.ts'
import type { Sending } from './tus-sender.ts'

export type Lane = 'intake' | 'bare' | 'sdk' | 'tus'

/** One measurement. `mibPerSecond` counts from the first byte sent to the last answer. */
export interface Throughput {
  readonly mibPerSecond: number
  readonly cpuSecondsPerGiB: number
  readonly peakRssMiB: number
}

export interface Load {
  readonly clients: number
  readonly bytesEach: number
}

const MIB = 1_048_576
const GIB = 1024 * MIB
const RUN_LIMIT_MS = 300_000

/** Measures one lane, with a fresh process and a fresh bucket. */
export async function measureLane(
  lane: Lane,
  load: Load,
  on: { readonly ground: BenchGround; readonly ceph: BenchCeph },
): Promise<Throughput> {
  const child = await startLane(lane, on)
  try {
    const before = await child.use()
    const bytes = load.clients * load.bytesEach
    const elapsedMs = await (lane === 'sdk'
      ? putParts(child, load)
      : sendFiles(await creationOf(lane, child, on), load))
    const after = await child.use()
    return {
      mibPerSecond: bytes / MIB / (elapsedMs / 1000),
      cpuSecondsPerGiB: (after.cpuSeconds - before.cpuSeconds) / (bytes / GIB),
      peakRssMiB: after.peakRssMiB,
    }
  } catch (cause) {
    throw new Error(`${lane}: ${child.lastWords()}`, { cause })
  } finally {
    await child.stop()
  }
}

async function startLane(
  lane: Lane,
  { ground, ceph }: { readonly ground: BenchGround; readonly ceph: BenchCeph },
): Promise<MeasuredChild> {
  if (lane === 'intake')
    return startMeasured('services/intake/src/main.ts', { ...ground.intakeEnv, ...(await ceph.newDrop()) })
  if (lane === 'bare') return startMeasured('services/intake/src/bare-door.test-kit.ts', await ceph.newDrop())
  const owned = await ceph.newOwned()
  const file = `test/src/bench/throughput/${lane === 'sdk' ? 'sdk-puts' : 'tus-reference'}.ts`
  return startMeasured(file, {
    S3_ENDPOINT: owned.endpoint ?? '',
    S3_REGION: owned.region,
    S3_ACCESS_KEY_ID: owned.accessKeyId,
    S3_SECRET_ACCESS_KEY: owned.secretAccessKey,
    S3_BUCKET: owned.buckets.drop,
    PART_BYTES: String(sealedLength(SEGMENT_BYTES, 1)),
  })
}

async function creationOf(
  lane: 'intake' | 'bare' | 'tus',
  child: MeasuredChild,
  { ground }: { readonly ground: BenchGround },
): Promise<string> {
  const base = `http://127.0.0.1:${child.port}`
  if (lane === 'tus') return `${base}/files`
  if (lane === 'bare') return `${base}/files/s/nobody`
  const answer = await fetch(`${base}/${ground.slug}/submissions`, { method: 'POST' })
  const location = answer.headers.get('location')
  if (location === null) throw new Error(`the door answered ${answer.status} to a submission`)
  return base + location
}

/**
 * The number of concurrent PUTs, as many as intake would have: two for a single fast sender, one for each of several.
 */
const inFlight = (clients: number): number => (clients === 1 ? 2 : clients)

async function putParts(child: MeasuredChild, { clients, bytesEach }: Load): Promise<number> {
  const lanes = inFlight(clients)
  const parts = Math.round((clients * bytesEach) / SEGMENT_BYTES / lanes)
  const answer = await fetch(`http://127.0.0.1:${child.port}/${lanes}/${parts}`, {
    method: 'POST',
    signal: AbortSignal.timeout(RUN_LIMIT_MS),
  })
  if (!answer.ok) throw new Error('a put failed')
  return Number(await answer.text())
}

async function sendFiles(creation: string, { clients, bytesEach }: Load): Promise<number> {
  const program = compiled('test/src/bench/throughput/tus-sender.ts')
  const sender = fork(program.file, {
    execArgv: [...program.flags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  try {
    return await heard(sender, { creation, clients, bytesEach })
  } finally {
    sender.kill('SIGKILL')
  }
}

function heard(sender: ChildProcess, sending: Sending): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the sender took too long')), RUN_LIMIT_MS)
    sender.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the sender ended with ${code}`))
    })
    sender.once('message', (message) => {
      clearTimeout(timer)
      resolve(elapsedOf(message))
    })
    sender.send(sending)
  })
}

function elapsedOf(message: unknown): number {
  const ms = typeof message === 'object' && message !== null && 'elapsedMs' in message ? message.elapsedMs : undefined
  if (typeof ms !== 'number') throw new Error('the sender told nothing')
  return ms
}
