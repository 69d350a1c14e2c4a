import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseUnavailable, type IntakeDoor } from '@firsthand/database/intake'
import type { WriteOnlyDrop, WriteOnlyReport } from '@firsthand/object-store'
import { type Logger, TimeLimitError, withLimit } from '@firsthand/runtime'
import type { ByteBudget } from './segments/byte-budget.ts'

export interface ReportDeps {
  readonly door: Pick<IntakeDoor, 'report'>
  readonly drop: WriteOnlyDrop
  readonly budget: ByteBudget
  readonly instance: string
  readonly log: Logger
  readonly signal: AbortSignal
  readonly kind: 's3' | 'local-disk'
}

const EVERY_MS = 30_000

/**
 * Keeps reporting to `status` that this process lives and whether its store credential can only write. The check of the
 * credential is retried until the store has answered once. On a local disk no credential prevents reading: only the
 * program itself refrains from it, and the report says so.
 */
export async function keepReporting(deps: ReportDeps): Promise<void> {
  let proof: WriteOnlyReport | undefined
  while (!deps.signal.aborted) {
    proof ??= await prove(deps)
    try {
      await deps.door.report(deps.instance, {
        store: deps.kind,
        writeOnly: proof?.isWriteOnly ?? false,
        proven: proof !== undefined,
        heldBytes: Math.round(deps.budget.held / 1_048_576) * 1_048_576,
      })
    } catch (thrown) {
      if (!(thrown instanceof DatabaseUnavailable)) throw thrown
    }
    await pause(EVERY_MS, undefined, { signal: deps.signal, ref: false }).catch(() => undefined)
  }
}

async function prove({ drop, log }: ReportDeps): Promise<WriteOnlyReport | undefined> {
  try {
    const report = await withLimit(20_000, (signal) => drop.proveWriteOnly(signal))
    log.event('store.probed', { ability: 'write-only', flag: report.isWriteOnly, code: report.kind })
    const isUnclear = [report.put, report.get, report.list, report.remove].includes('unclear')
    return isUnclear && report.kind === 's3' ? undefined : report
  } catch (thrown) {
    const code = thrown instanceof TimeLimitError ? 'timed-out' : 'failed'
    log.event('store.probed', { ability: 'write-only', flag: false, code })
    return undefined
  }
}
