import type { PreflightLine } from '@firsthand/database/command/operations'
import { type PlatformState, platformState } from '@firsthand/database/command/overview'
import { withLimit } from '@firsthand/runtime'
import { type CanaryGround, canaryLine, ensureCheck } from './canary-line.ts'
import { clockLine, databaseLine, type Ground, keyLine, storeLine } from './ground-lines.ts'
import { intakeLine } from './intake-line.ts'
import { LINES, type LineCode, lineOf, red, unanswered, type Verdict } from './line.ts'
import { lockLine, sandboxLine, scannerLine, workersLine } from './state-lines.ts'

/** Who opens an incident waits for it with a phone in the hand. */
export const CHECK_MS = 20_000
/** What did not answer may be load alone: it is waited for longer, below the minute after which a proxy cuts a silent line. */
export const AGAIN_MS = 45_000
/** Kept for the look at the workers after the picture, at most; it has at least this long, however late it begins. */
const LAST_LOOK_MS = 2_000
const LEAST_LOOK_MS = 4_000
/** A part says itself how far it came before the limit cuts it off. */
const SAY_SO_MS = 300

export type PreflightDeps = Ground &
  CanaryGround & {
    readonly onFault: (cause: unknown, code: LineCode) => void
  }

export interface Asking {
  /** One time for all parts together: each takes of it what it needs. */
  readonly limitMs: number
  /** Those that are asked; undefined: all. */
  readonly only?: ReadonlySet<string> | undefined
}

/**
 * Checks what a real incident needs, side by side, and tells each line as it is done. No line hangs: what has not answered at
 * the limit is told as that, and not as broken.
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
  // Who is silent already is told at once; the look after the picture has the last word.
  const foretell = async (): Promise<void> => {
    if (only && !only.has('workers')) return
    const verdict = workersLine(await state())
    if (verdict.state === 'red' && !lines.has('workers')) await tell(lineOf('workers', verdict))
  }
  await Promise.all([
    withLimit(limitMs, foretell).catch(() => undefined),
    check('database', () => databaseLine(deps)),
    check('store', (signal) => storeLine(deps, signal)),
    check('lock', async () => lockLine(await state())),
    check('clock', (signal) => clockLine(deps, signal)),
    check('intake', (signal) => intakeLine(state, deps.witnessUrl, signal)),
    check('sandbox', async () => sandboxLine(await state())),
    check('scanner', async () => scannerLine(await state())),
    keyAndCanary(deps, check, early).then(() =>
      // After it: who stopped while the picture was on its way shows here.
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

/** The canary's incident needs a key: where none can be made or proven there is nothing to send to. */
async function keyAndCanary(deps: PreflightDeps, check: Check, until: number): Promise<void> {
  const sayUntil = until - SAY_SO_MS
  let asked: ReturnType<typeof ensureCheck> | undefined
  const incident = (): ReturnType<typeof ensureCheck> => {
    asked ??= ensureCheck(deps, sayUntil)
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
    return found ? canaryLine(deps, found, { signal, until: sayUntil }) : unanswered('waits')
  }
  await Promise.all([check('key', key, until), check('canary', canary, until)])
}
