import { countBriefRefusals } from '@firsthand/database/command/briefs'
import { createMiddleware } from 'hono/factory'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { createBurstCounter } from './burst-counter.ts'

const LOG_MS = 60_000
const COUNT_MS = 5_000

interface Refused {
  readonly code: NonNullable<CommandEnv['Variables']['refused']>
  readonly status: number
  readonly route: CommandEnv['Variables']['route']
}

/**
 * Whoever knows an address can send endless requests. The log gets one line a minute with a count, not a line for each
 * refusal.
 */
export const logSummed = ({ log, stopping }: Pick<CommandDeps, 'log' | 'stopping'>) => {
  const sum = createBurstCounter<Refused>({
    ...{ everyMs: LOG_MS, stopping },
    write: (refused, count) => log.event('request.refused', { ...refused, count }),
  })
  return createMiddleware<CommandEnv>(async (c, next) => {
    await next()
    const code = c.get('refused')
    if (code === undefined || code === 'internal') return
    c.set('refused', undefined)
    const route = c.get('route')
    await sum(`${route} ${code}`, { code, status: c.res.status, route })
  })
}

/** Counts refused openings of an address and shows the count to officers on the briefs screen. */
export const countRefusals = ({ db, log, stopping }: Pick<CommandDeps, 'db' | 'log' | 'stopping'>) => {
  const sum = createBurstCounter<Buffer>({
    ...{ everyMs: COUNT_MS, stopping },
    write: (codeHash, count) =>
      countBriefRefusals(db, { codeHash, count }).catch((cause: unknown) => {
        log.fault('request.fault', cause, { code: 'internal', route: 'brief-refusals' })
      }),
  })
  return (codeHash: Buffer): Promise<void> => sum(codeHash.toString('hex'), codeHash)
}
