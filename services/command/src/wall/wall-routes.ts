import { Hono } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { nudgeRoutes } from './nudge-routes.ts'
import { stillRoutes } from './still-routes.ts'
import { tileRoutes } from './tile-routes.ts'

/** Up to four items on one clock, nudges of one against another, and stills. */
export const wallRoutes = (deps: CommandDeps) =>
  new Hono<CommandEnv>().route('/', tileRoutes(deps)).route('/', nudgeRoutes(deps)).route('/', stillRoutes(deps))
