import { Hono } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'

export const policeRoutes = (_deps: CommandDeps) => new Hono<CommandEnv>()
