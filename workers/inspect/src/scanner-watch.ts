import type { ScanEnd, Scanner } from '@firsthand/media'
import type { Logger } from '@firsthand/runtime'

const DAY_MS = 86_400_000
const LOOK_MS = 60_000
/** A host that swallows calls would cost every file its time limit: for so long nobody asks again. */
const PAUSE_MS = 10_000

export interface ScannerTold {
  readonly end: ScanEnd
  /** As clamd last said it; `unknown` before it ever answered. */
  readonly version: string
  readonly signaturesAt: number | undefined
}

/** A scanner whose state and signatures' age the heartbeat and `/health` can tell at any moment. */
export interface ScannerWatch {
  scan(file: string, signal: AbortSignal): Promise<ScannerTold>
  /** Whether it answers now; asked at most every few seconds. */
  isThere(signal: AbortSignal): Promise<boolean>
  /** `scanner`: works | away; `signatureDays`: absent where it does not say. */
  facts(): { readonly scanner: 'works' | 'away'; readonly signatureDays?: number }
  close(): void
}

interface WatchDeps {
  readonly scanner: Scanner
  readonly log: Logger
  readonly now?: () => number
}

/** Asks for the version once a minute, beginning now: the answer is there when this resolves. */
export async function watchScanner({ scanner, log, now = Date.now }: WatchDeps): Promise<ScannerWatch> {
  let version = 'unknown'
  let signaturesAt: number | undefined
  let state: 'works' | 'away' = 'works'
  let awayAt = Number.NEGATIVE_INFINITY
  const become = (next: 'works' | 'away'): void => {
    if (next === 'away') awayAt = now()
    if (next !== state) log.event(next === 'away' ? 'dependency.lost' : 'dependency.back', { what: 'clamd' })
    state = next
  }
  const look = async (signal?: AbortSignal): Promise<void> => {
    const told = await scanner.version(signal)
    if (told) ({ version, signaturesAt } = told)
    if (signal?.aborted !== true) become(told ? 'works' : 'away')
  }
  const isPaused = (): boolean => state === 'away' && now() - awayAt < PAUSE_MS
  await look()
  let looking = false
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    // `version` never throws: what it finds is the state
    void look().finally(() => {
      looking = false
    })
  }, LOOK_MS)
  timer.unref()
  return {
    async scan(file, signal) {
      const end: ScanEnd = isPaused() ? { outcome: 'away' } : await scanner.scan(file, signal)
      if (!isPaused() && !signal.aborted) become(end.outcome === 'away' ? 'away' : 'works')
      return { end, version, signaturesAt }
    },
    async isThere(signal) {
      if (!isPaused()) await look(signal)
      return state === 'works'
    },
    facts: () => ({
      scanner: state,
      ...(signaturesAt === undefined
        ? {}
        : { signatureDays: Math.max(0, Math.floor((now() - signaturesAt) / DAY_MS)) }),
    }),
    close: () => clearInterval(timer),
  }
}
