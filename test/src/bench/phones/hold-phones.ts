import { fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { compiled } from '../../stack/compiled.ts'
import type { BenchGround } from '../ground/bench-ground.ts'
import { type MeasuredChild, startMeasured } from '../ground/measured-child.ts'
import type { ProcessUse } from '../ground/probe.ts'
import { type Backlog, backlogOf, type Sample, takeSample } from './backlog.ts'
import { makeUploads } from './make-uploads.ts'
import type { PhonesResult, PhonesToStart } from './phone-sender.ts'

export interface Held {
  readonly phones: number
  readonly dropped: number
  readonly reasons: Readonly<Record<string, number>>
  readonly use: ProcessUse
  readonly cpuShare: number
  readonly backlog: Backlog
}

export interface Holding {
  readonly ground: BenchGround
  /** The store's part of intake's environment. */
  readonly store: Readonly<Record<string, string>>
  readonly phones: number
  readonly seconds: number
  /** Seconds of warm-up before measuring. */
  readonly settle: number
  readonly say: (line: string) => void
}

const BYTES_PER_SECOND = 8000
const CONNECTS_PER_SECOND = 500
const SAMPLE_MS = 2000

/** Runs one intake with `phones` connections and measures how long their bytes wait in `seconds` of steady state. */
export async function holdPhones(holding: Holding): Promise<Held> {
  const { ground, store, phones, settle, say } = holding
  // Creation is not measured here, so no proof of work is required.
  const child = await startMeasured('services/intake/src/main.ts', {
    ...ground.intakeEnv,
    ...store,
    INTAKE_CALM_PER_MINUTE: '1000000',
  })
  try {
    const uploads = await makeUploads(`http://127.0.0.1:${child.port}`, ground.slug, phones)
    say(`${phones} uploads made`)
    const paths = uploads.map(({ path }) => path)
    const hashes = uploads.map(({ urlHash }) => urlHash)
    return await withSender(async (sender) => {
      const rampMs = Math.max(1000, (phones / CONNECTS_PER_SECOND) * 1000)
      sender.start({ host: '127.0.0.1', port: child.port, paths, bytesPerSecond: BYTES_PER_SECOND, rampMs })
      await pause(rampMs + settle * 1000)
      return measure(holding, { child, hashes, stop: sender.stop })
    })
  } catch (cause) {
    throw new Error(`the measurement failed; the intake said: ${child.lastWords()}`, { cause })
  } finally {
    child.kill()
    await child.stop()
  }
}

interface Running {
  readonly child: MeasuredChild
  readonly hashes: readonly string[]
  readonly stop: () => Promise<PhonesResult>
}

async function measure({ ground, phones, seconds }: Holding, { child, hashes, stop }: Running): Promise<Held> {
  const before = await child.use(true)
  const samples: Sample[] = []
  const until = Date.now() + seconds * 1000
  while (Date.now() < until) {
    samples.push(await takeSample(ground.pool, hashes))
    await pause(SAMPLE_MS)
  }
  const use = await child.use()
  const told = await stop()
  return {
    phones,
    dropped: told.dropped,
    reasons: told.reasons,
    use,
    cpuShare: (use.cpuSeconds - before.cpuSeconds) / seconds,
    backlog: backlogOf(samples, told),
  }
}

interface Sender {
  start(phones: PhonesToStart): void
  stop(): Promise<PhonesResult>
}

async function withSender<T>(work: (sender: Sender) => Promise<T>): Promise<T> {
  const program = compiled('test/src/bench/phones/phone-sender.ts')
  const child = fork(program.file, {
    execArgv: [...program.flags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`the phones ended with ${code}`)))
  })
  ended.catch(() => undefined)
  try {
    return await Promise.race([
      ended,
      work({
        start: (phones) => void child.send(phones),
        stop: () =>
          new Promise((resolve) => {
            child.once('message', (told) => resolve(parseTold(told)))
            child.send('stop')
          }),
      }),
    ])
  } finally {
    child.kill('SIGKILL')
  }
}

const parseTold = (message: unknown): PhonesResult => message as PhonesResult
