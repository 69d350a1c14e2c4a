import type { QueueName } from '@firsthand/domain'

export interface JobFields {
  readonly queue?: QueueName | undefined
  readonly row?: string | undefined
  readonly attempt?: number | undefined
  readonly item?: string | undefined
  readonly code?: string | undefined
  readonly durationMs?: number | undefined
}

/**
 * The events that this package logs. `Logger` of @firsthand/runtime fits this interface, but this package may not
 * depend on runtime.
 */
export interface QueueLog {
  event(name: 'job.done' | 'job.skipped' | 'job.retry' | 'job.dead' | 'job.lease-lost', fields: JobFields): void
  event(name: 'dependency.back', fields: { readonly what: 'redis' }): void
  fault(name: 'job.fault', cause: unknown, fields: JobFields): void
  fault(name: 'dependency.lost', cause: unknown, fields: { readonly what: 'redis' }): void
}

/** Logs the loss of Redis once and its return once. Otherwise a reconnect loop would fill the log. */
export function watchConnection(log: QueueLog | undefined): { lost(cause: unknown): void; back(): void } {
  let isLost = false
  return {
    lost(cause) {
      if (isLost) return
      isLost = true
      log?.fault('dependency.lost', cause, { what: 'redis' })
    },
    back() {
      if (!isLost) return
      isLost = false
      log?.event('dependency.back', { what: 'redis' })
    },
  }
}
