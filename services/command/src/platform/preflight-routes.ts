import { randomBytes } from 'node:crypto'
import { keepPreflight } from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'
import { Hono } from 'hono'
import { streamText } from 'hono/streaming'
import { mayOpen } from '../access/platform-access.ts'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { runPreflight } from './preflight/run-preflight.ts'

/** At once in this process: each sends a picture. */
const MOST_AT_ONCE = 3

/** Lines of JSON as they are done, and at last `{ preflight, lines }`: its id is what opening a real incident asks for. */
export const preflightRoutes = (deps: CommandDeps) => {
  let running = 0
  return new Hono<CommandEnv>().post('/preflights', mayOpen('preflight-run'), (c) => {
    if (running >= MOST_AT_ONCE) return refuse(c, 'busy', 20)
    running += 1
    const { officer } = c.get('session')
    const began = deps.clock()
    c.header('content-type', 'application/x-ndjson; charset=utf-8')
    c.header('x-accel-buffering', 'no')
    return streamText(c, async (stream) => {
      try {
        const ground = {
          db: deps.db,
          keyring: deps.keyring,
          store: deps.store,
          now: () => performance.timeOrigin + performance.now(),
        }
        const lines = await runPreflight(
          {
            ...{ ...ground, officer, witnessUrl: deps.witnessUrl },
            onFault: (cause, code) => deps.log.fault('process.warning', cause, { code: `preflight-${code}` }),
          },
          async (line) => void (await stream.writeln(JSON.stringify(line))),
        )
        const id = makeId('preflight', randomBytes(16))
        await keepPreflight(deps.db, { officer, id, lines })
        const isWell = lines.every(({ state }) => state !== 'red')
        if (isWell) deps.log.event('canary.passed', { durationMs: deps.clock() - began })
        await stream.writeln(JSON.stringify({ preflight: id, lines }))
      } finally {
        running -= 1
      }
    })
  })
}
