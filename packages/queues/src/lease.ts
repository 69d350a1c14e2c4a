import type { JobRef } from './job-ref.ts'

export interface LeaseOptions {
  readonly ref: JobRef
  /** Extends the lease in Postgres. False if it is no longer ours. */
  readonly renew: (row: string, attempt: number) => Promise<boolean>
  readonly everyMs: number
  readonly onLost: () => void
  readonly onFault: (cause: unknown) => void
}

export interface Lease {
  /** Renews now, before a step that must not run twice at once. False if the lease is lost. */
  renew(): Promise<boolean>
  readonly isLost: () => boolean
  stop(): void
}

/**
 * Holds the row while the work runs. A failed renewal is tried again at the next beat: only Postgres decides that the
 * lease has lapsed, and reports it by returning false.
 */
export function holdLease({ ref, renew, everyMs, onLost, onFault }: LeaseOptions): Lease {
  let lost = false
  let stopped = false
  const beat = async (): Promise<boolean> => {
    if (lost) return false
    const held = await renew(ref.row, ref.attempt)
    if (!held && !lost && !stopped) {
      lost = true
      onLost()
    }
    return held
  }
  const timer = setInterval(() => {
    beat().catch(onFault)
  }, everyMs)
  return {
    renew: beat,
    isLost: () => lost,
    stop() {
      stopped = true
      clearInterval(timer)
    },
  }
}
