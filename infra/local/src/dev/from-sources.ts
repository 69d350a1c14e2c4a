import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Launching } from '../launching.ts'
import { consoleUnit } from './console-unit.ts'

export interface DevPorts {
  /** Command's port behind the console's server, which has the officers' port. */
  readonly api: number
  /** Debugger port by process, if one is wanted. */
  readonly inspect: ReadonlyMap<string, number>
}

/** Processes from their sources, with nothing compiled, and the console's own server in front of command. */
export function fromSources(root: string, { api, inspect }: DevPorts): Launching {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const flags = ['--conditions=@firsthand/source', '--import', tsx]
  return {
    lineOf: (room, name) => {
      const port = inspect.get(name)
      const debug = port === undefined ? [] : [`--inspect=127.0.0.1:${port}`]
      // A thread resolves the TypeScript loader from its process's working directory.
      return { entry: join(room, 'src', 'main.ts'), flags: [...flags, ...debug], folder: root }
    },
    environmentOf: ({ listens }) => (listens === 'officers' ? { PORT: String(api) } : {}),
    // Whoever saved a file waits for the restart; interrupted work is begun again.
    stopLimitMs: 2_000,
    beside: (deps) => [consoleUnit(deps, api)],
  }
}
