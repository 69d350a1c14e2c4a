import { randomBytes } from 'node:crypto'
import { findPreflight, keepPreflight, type PreflightLine } from '@firsthand/database/command/operations'
import { makeId } from '@firsthand/domain'
import { withLimit } from '@firsthand/runtime'
import { Hono } from 'hono'
import { streamText } from 'hono/streaming'
import { z } from 'zod'
import { mayOpen } from '../access/platform-access.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { id, orUndefined } from '../door/parts.ts'
import { refuse } from '../door/refuse.ts'
import { validated } from '../door/validated.ts'
import { isBlocking, LINES } from './preflight/line.ts'
import { planRerun, type Rerun } from './preflight/plan-rerun.ts'
import { CHECK_MS, RERUN_MS, runPreflight } from './preflight/run-preflight.ts'

/** Maximum concurrent runs in this process, because each sends a picture. */
const MOST_AT_ONCE = 3
const KEEP_MS = 5_000

/**
 * Streams each finished line as JSON, and finally `{ preflight, lines }`. Opening a real incident requires the id in
 * `preflight`. With `again`, the id of an earlier run, only lines that were not well are checked; the others keep their
 * result and age.
 */
export const preflightRoutes = (deps: CommandDeps) => {
  let running = 0
  return new Hono<CommandEnv>().post(
    '/preflights',
    mayOpen('preflight-run'),
    validated('json', z.object({ again: orUndefined(id('preflight')) })),
    async (c) => {
      if (running >= MOST_AT_ONCE) return refuse(c, 'busy', 20)
      running += 1
      const { again } = c.req.valid('json')
      const { officer } = c.get('session')
      const began = deps.clock()
      c.header('content-type', 'application/x-ndjson; charset=utf-8')
      c.header('x-accel-buffering', 'no')
      return streamText(c, async (stream) => {
        const tell = async (told: unknown): Promise<void> => void (await stream.writeln(JSON.stringify(told)))
        try {
          const earlier = again && planRerun(await findPreflight(deps.db, again))
          const found = await look(deps, { officer, earlier: earlier || undefined }, tell)
          const lines = LINES.flatMap((code) => found.find((line) => line.code === code) ?? [])
          const id = makeId('preflight', randomBytes(16))
          await withLimit(KEEP_MS, () => keepPreflight(deps.db, { officer, id, lines }))
          if (!lines.some(isBlocking)) deps.log.event('canary.passed', { durationMs: deps.clock() - began })
          const olderMs = Math.max(0, ...lines.map((line) => line.olderMs ?? 0))
          await tell({ preflight: id, lines, olderMs })
        } finally {
          running -= 1
        }
      })
    },
  )
}

interface Looking {
  readonly officer: string
  readonly earlier: Rerun | undefined
}

async function look(
  deps: CommandDeps,
  { officer, earlier }: Looking,
  tell: (line: PreflightLine) => Promise<void>,
): Promise<readonly PreflightLine[]> {
  const { db, keyring, store, witnessUrl, log } = deps
  const now = (): number => performance.timeOrigin + performance.now()
  const limitMs = earlier ? RERUN_MS : (deps.checkMs ?? CHECK_MS)
  const lines = await runPreflight(
    {
      ...{ db, keyring, store, now, officer, witnessUrl },
      onFault: (cause, code) => log.fault('process.warning', cause, { code: `preflight-${code}` }),
    },
    { limitMs, only: earlier?.only },
    tell,
  )
  return [...(earlier?.kept ?? []), ...lines]
}
