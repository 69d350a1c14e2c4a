import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Launching } from '../launching.ts'
import { consoleUnit } from './console-unit.ts'

export interface DevPorts {
  /** Where command listens behind the console's server, which has the officers' port. */
  readonly api: number
  /** Of each process its debugger's port, where one is wanted. */
  readonly inspect: ReadonlyMap<string, number>
}

/** Processes as they are written, with nothing compiled, and the console's own server in front of command. */
export function fromSources(root: string, { api, inspect }: DevPorts): Launching {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const flags = ['--conditions=@firsthand/source', '--import', tsx]
  return {
    lineOf: (room, name) => {
      const port = inspect.get(name)
      const debug = port === undefined ? [] : [`--inspect=127.0.0.1:${port}`]
      // A thread finds what reads TypeScript from where its process stands.
      return { entry: join(room, 'src', 'main.ts'), flags: [...flags, ...debug], folder: root }
    },
    environmentOf: ({ listens }) => (listens === 'officers' ? { PORT: String(api) } : {}),
    // Whoever saved a file waits for it; what a worker was at is begun again.
    stopLimitMs: 2_000,
    beside: (deps) => [consoleUnit(deps, api)],
  }
}
