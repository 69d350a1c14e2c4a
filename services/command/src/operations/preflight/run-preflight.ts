import type { PreflightLine } from '@firsthand/database/command/operations'
import { type PlatformState, platformState } from '@firsthand/database/command/overview'
import { withLimit } from '@firsthand/runtime'
import { type CanaryGround, canaryLine, ensureCanaryIncident } from './canary-line.ts'
import { clockLine, databaseLine, type Ground, keyLine, storeLine } from './ground-lines.ts'
import { intakeLine } from './intake-line.ts'
import { LINES, type LineCode, lineOf, red, unanswered, type Verdict } from './line.ts'
import { lockLine, sandboxLine, scannerLine, workersLine } from './state-lines.ts'

/** Limit of a first run. The officer who opens an incident is waiting for it. */
export const CHECK_MS = 20_000
/**
 * Limit of a second run. A missing answer in the first run may be due to load, so this limit is longer. It is shorter
 * than the minute after which a proxy cuts a silent connection.
 */
export const RERUN_MS = 45_000
/**
 * Time reserved at the end for the final check of the workers, and the minimum that this check gets, however late it
 * begins.
 */
const LAST_LOOK_MS = 2_000
const LEAST_LOOK_MS = 4_000
/** Lines report their progress this long before the limit would cut them off. */
const REPORT_MARGIN_MS = 300

export type PreflightDeps = Ground &
  CanaryGround & {
    readonly onFault: (cause: unknown, code: LineCode) => void
  }

export interface Asking {
  /** Time limit shared by all lines, in ms. */
  readonly limitMs: number
  /** The lines to check. Undefined: all. */
  readonly only?: ReadonlySet<string> | undefined
}

/**
 * Checks everything that a real incident needs, concurrently, and reports each line as it is done. No line hangs: one
 * without an answer at the limit is reported as unanswered, not as broken.
 */
export async function runPreflight(
  deps: PreflightDeps,
  { limitMs, only }: Asking,
  tell: (line: PreflightLine) => Promise<void>,
): Promise<readonly PreflightLine[]> {
  const lines = new Map<LineCode, PreflightLine>()
  const end = Date.now() + limitMs
  const early = end - Math.min(LAST_LOOK_MS, limitMs / 4)
  const check: Check = async (code, look, until = end) => {
    if (only && !only.has(code)) return
    const began = Date.now()
    const verdict = await withLimit(Math.max(1, until - began), look).catch((cause: unknown) => {
      deps.onFault(cause, code)
      return cause instanceof Error && cause.name === 'TimeLimitError' ? unanswered('too-slow') : red('fault')
    })
    const seconds = Math.max(1, Math.round((Date.now() - began) / 1000))
    const line = lineOf(code, verdict.state === 'unanswered' ? { ...verdict, facts: { seconds } } : verdict)
    lines.set(code, line)
    await tell(line)
  }
  let asked: Promise<PlatformState> | undefined
  const state = (): Promise<PlatformState> => {
    asked ??= platformState(deps.db)
    return asked
  }
  // Reports silent workers at once. The check after the picture gives the final result.
  const reportSilentWorkers = async (): Promise<void> => {
    if (only && !only.has('workers')) return
    const verdict = workersLine(await state())
    if (verdict.state === 'red' && !lines.has('workers')) await tell(lineOf('workers', verdict))
  }
  await Promise.all([
    withLimit(limitMs, reportSilentWorkers).catch(() => undefined),
    check('database', () => databaseLine(deps)),
    check('store', (signal) => storeLine(deps, signal)),
    check('lock', async () => lockLine(await state())),
    check('clock', (signal) => clockLine(deps, signal)),
    check('intake', (signal) => intakeLine(state, deps.witnessUrl, signal)),
    check('sandbox', async () => sandboxLine(await state())),
    check('scanner', async () => scannerLine(await state())),
    checkKeyAndCanary(deps, check, early).then(() =>
      // The workers are checked after the picture, so that a worker that stopped meanwhile is noticed.
      check(
        'workers',
        async () => workersLine(await platformState(deps.db)),
        Math.max(end, Date.now() + LEAST_LOOK_MS),
      ),
    ),
  ])
  return LINES.flatMap((code) => lines.get(code) ?? [])
}

type Check = (code: LineCode, look: (signal: AbortSignal) => Promise<Verdict>, until?: number) => Promise<void>

/**
 * The canary is sent to its own incident, whose key must be proven first. Without a proven key there is nothing to send
 * to.
 */
async function checkKeyAndCanary(deps: PreflightDeps, check: Check, until: number): Promise<void> {
  const reportBy = until - REPORT_MARGIN_MS
  let asked: ReturnType<typeof ensureCanaryIncident> | undefined
  const incident = (): ReturnType<typeof ensureCanaryIncident> => {
    asked ??= ensureCanaryIncident(deps, reportBy)
    return asked
  }
  const key = async (): Promise<Verdict> => {
    const verdict = await keyLine(deps)
    if (verdict.state === 'red' && verdict.why !== 'missing') return verdict
    return (await incident()) ? verdict : unanswered('not-proven')
  }
  const canary = async (signal: AbortSignal): Promise<Verdict> => {
    const found = await incident().catch(() => 'none' as const)
    if (found === 'none') return red('no-key')
    return found ? canaryLine(deps, found, { signal, until: reportBy }) : unanswered('waits')
  }
  await Promise.all([check('key', key, until), check('canary', canary, until)])
}
