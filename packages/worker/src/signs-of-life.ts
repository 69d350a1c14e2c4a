import { randomBytes } from 'node:crypto'
import { type HealthOptions, type Logger, type Shutdown, startHealth, startRounds } from '@firsthand/runtime'

const BEAT_MS = 10_000

type Facts = Readonly<Record<string, string | number | boolean>>

interface Life {
  readonly log: Logger
  readonly shutdown: Shutdown
}

interface Beating extends Life {
  readonly door: { beat(instance: string, facts: Facts): Promise<void> }
  readonly facts?: () => Facts
}

/**
 * Reports at once, and then every ten seconds, that this process lives. `facts` are what other processes need to know
 * of it.
 */
export function keepBeating({ door, facts = () => ({}), log, shutdown }: Beating): void {
  const instance = randomBytes(8).toString('hex')
  const beat = (): void => {
    const told = door.beat(instance, facts())
    shutdown.own(told.catch((cause: unknown) => log.fault('process.warning', cause, { code: 'beat' })))
  }
  const beating = setInterval(beat, BEAT_MS)
  shutdown.onClose('beat', () => clearInterval(beating))
  beat()
}

interface Repeated extends Life {
  /** A single word, for the log. */
  readonly name: string
  readonly everyMs: number
  readonly round: () => Promise<unknown>
}

/** Repeats a task until the process stops. A failed round is logged and does not end the series. */
export function keepDoing({ name, everyMs, round, log, shutdown }: Repeated): void {
  const onFault = (cause: unknown) => log.fault('process.warning', cause, { code: name })
  const rounds = startRounds({ everyMs, round, onFault })
  shutdown.onClose(name, () => rounds.close())
}

interface Answering extends Life, Pick<HealthOptions, 'facts'> {
  readonly port: number | undefined
  readonly pool: { query(text: string): Promise<unknown> }
}

/** The last step of a start: serves `/health` if a port is set, and logs that the process is ready. */
export async function answerForHealth({ port, pool, log, shutdown, ...rest }: Answering): Promise<void> {
  if (port === undefined) return log.event('process.ready', {})
  const postgres = async () => void (await pool.query('select 1'))
  const health = await startHealth({ port, checks: { postgres }, ...rest })
  shutdown.onClose('health', () => health.close())
  log.event('process.ready', { healthPort: health.port })
}
