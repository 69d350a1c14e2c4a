import { Hono } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'

/** What concerns no single incident: opening one, pre-flight. Who may: `access/platform-access.ts`. */
export const platformRoutes = (_deps: CommandDeps) => new Hono<CommandEnv>()
