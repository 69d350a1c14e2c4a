import type { ScanEnd, Scanner } from '@firsthand/media'
import type { Logger } from '@firsthand/runtime'

const DAY_MS = 86_400_000
const LOOK_MS = 60_000
/**
 * After a failure, the scanner is not called for this long. A host that does not answer would cost every file its time
 * limit.
 */
const PAUSE_MS = 10_000

export interface ScannerReport {
  readonly end: ScanEnd
  /** The version that clamd last reported; `unknown` before the first answer. */
  readonly version: string
  readonly signaturesAt: number | undefined
}

/** A scanner whose state and signature age can be read at any moment, for the heartbeat and `/health`. */
export interface ScannerWatch {
  scan(file: string, signal: AbortSignal): Promise<ScannerReport>
  /** Whether the scanner answers now; it is asked at most every few seconds. */
  isThere(signal: AbortSignal): Promise<boolean>
  /** `scanner`: works | away; `signatureDays`: absent if the scanner does not report it. */
  facts(): { readonly scanner: 'works' | 'away'; readonly signatureDays?: number }
  close(): void
}

interface WatchDeps {
  readonly scanner: Scanner
  readonly log: Logger
  readonly now?: () => number
}

/** Asks the scanner for its version now, then once a minute. Resolves after the first answer. */
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
    const answer = await scanner.version(signal)
    if (answer) ({ version, signaturesAt } = answer)
    if (signal?.aborted !== true) become(answer ? 'works' : 'away')
  }
  const isPaused = (): boolean => state === 'away' && now() - awayAt < PAUSE_MS
  await look()
  let looking = false
  const timer = setInterval(() => {
    if (looking) return
    looking = true
    // `version` never throws: a scanner that is away is a result.
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
