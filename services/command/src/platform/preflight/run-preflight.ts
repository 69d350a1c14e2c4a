import { type PreflightLine, platformState } from '@firsthand/database/command'
import { withLimit } from '@firsthand/runtime'
import { type CanaryGround, canaryLine, ensureCheck } from './canary-line.ts'
import { clockLine, databaseLine, type Ground, keyLine, storeLine } from './ground-lines.ts'
import { intakeLine } from './intake-line.ts'
import { LINES, type LineCode, lineOf, red, type Verdict } from './line.ts'
import { lockLine, sandboxLine, scannerLine, workersLine } from './state-lines.ts'

/** Who opens an incident waits for it with a phone in the hand. */
const LIMIT_MS = 19_000

export type PreflightDeps = Ground &
  CanaryGround & {
    readonly onFault: (cause: unknown, code: LineCode) => void
  }

/**
 * Checks all that a real incident needs, side by side, and tells each line as it is done. No line hangs: what has not answered
 * at the limit is red.
 */
export async function runPreflight(
  deps: PreflightDeps,
  tell: (line: PreflightLine) => Promise<void>,
): Promise<readonly PreflightLine[]> {
  const lines = new Map<LineCode, PreflightLine>()
  const until = Date.now() + LIMIT_MS
  const check = async (code: LineCode, look: (signal: AbortSignal) => Promise<Verdict>): Promise<void> => {
    const verdict = await withLimit(Math.max(1, until - Date.now()), look).catch((cause: unknown) => {
      deps.onFault(cause, code)
      return red(cause instanceof Error && cause.name === 'TimeLimitError' ? 'too-slow' : 'fault')
    })
    const line = lineOf(code, verdict)
    lines.set(code, line)
    await tell(line)
  }
  const state = platformState(deps.db)
  // Each check awaits it and tells of its fault; a fault before they begin must not end the process.
  state.catch(() => undefined)
  await Promise.all([
    check('database', () => databaseLine(deps)),
    check('store', (signal) => storeLine(deps, signal)),
    check('lock', async () => lockLine(await state)),
    check('clock', (signal) => clockLine(deps, signal)),
    check('intake', async (signal) => intakeLine(await state, deps.witnessUrl, signal)),
    check('sandbox', async () => sandboxLine(await state)),
    check('scanner', async () => scannerLine(await state)),
    keyAndCanary(deps, check).then(() =>
      // Asked anew: who stopped while the picture was on its way shows here.
      check('workers', async () => workersLine(await platformState(deps.db))),
    ),
  ])
  return LINES.flatMap((code) => lines.get(code) ?? [])
}

type Check = (code: LineCode, look: (signal: AbortSignal) => Promise<Verdict>) => Promise<void>

/** The canary's incident needs a key: where none can be made or proven there is nothing to send to. */
async function keyAndCanary(deps: PreflightDeps, check: Check): Promise<void> {
  let incident: Awaited<ReturnType<typeof ensureCheck>>
  await check('key', async (signal) => {
    const verdict = await keyLine(deps)
    if (verdict.state === 'red' && verdict.why !== 'missing') return verdict
    incident = await ensureCheck(deps, signal)
    return incident ? verdict : red('not-proven')
  })
  const found = incident
  await check('canary', async (signal) => (found ? canaryLine(deps, found, signal) : red('no-key')))
}
