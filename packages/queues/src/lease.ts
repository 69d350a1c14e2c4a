import type { JobRef } from './job-ref.ts'

export interface LeaseOptions {
  readonly ref: JobRef
  /** Extends the lease in Postgres. Returns false if another worker has it. */
  readonly renew: (row: string, attempt: number) => Promise<boolean>
  readonly everyMs: number
  readonly onLost: () => void
  readonly onFault: (cause: unknown) => void
}

export interface Lease {
  /** Renews the lease now, before a step that two workers must not run at once. Returns false if the lease is lost. */
  renew(): Promise<boolean>
  readonly isLost: () => boolean
  stop(): void
}

/**
 * Renews the lease while the work runs. If a renewal fails, it is repeated at the next interval. Only Postgres can say
 * that the lease has lapsed: `renew` then returns false.
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
