import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Launching } from '../launching.ts'
import { consoleUnit } from './console-unit.ts'

export interface DevPorts {
  /** Command's port. The officers' port belongs to the console's server, which passes requests on. */
  readonly api: number
  /** The debugger port of each process that should have one. */
  readonly inspect: ReadonlyMap<string, number>
}

/** Starts the processes from their sources, without compiling, and the console's own server in front of command. */
export function fromSources(root: string, { api, inspect }: DevPorts): Launching {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const flags = ['--conditions=@firsthand/source', '--import', tsx]
  return {
    lineOf: (room, name) => {
      const port = inspect.get(name)
      const debug = port === undefined ? [] : [`--inspect=127.0.0.1:${port}`]
      // The working directory must be the checkout, because a thread finds the TypeScript loader from there.
      return { entry: join(room, 'src', 'main.ts'), flags: [...flags, ...debug], folder: root }
    },
    environmentOf: ({ listens }) => (listens === 'officers' ? { PORT: String(api) } : {}),
    // Short, because the developer waits for the restart. Interrupted work is done again.
    stopLimitMs: 2_000,
    beside: (deps) => [consoleUnit(deps, api)],
  }
}
