import { join } from 'node:path'
import { launchProcess } from '../launch-process.ts'
import { localUrl } from '../process-environment.ts'
import type { StackDeps } from '../stack.ts'
import type { Unit } from '../supervise.ts'

/**
 * Runs the console from its sources on the officers' port. A changed file is on screen at once. Requests to `/api` are
 * passed to command.
 */
export function consoleUnit({ settings, ports, logs, tools, registry }: StackDeps, api: number): Unit {
  const launch = {
    name: 'console',
    entry: join(settings.root, 'services', 'console', 'serve.mjs'),
    flags: [],
    stopLimitMs: 2_000,
    environment: {
      PATH: settings.searchPath,
      HOST: settings.host,
      PORT: String(ports.command),
      FIRSTHAND_API_URL: localUrl(settings.host, api),
    },
    ...{ logs, tools, registry },
  }
  return { name: 'console', launch: () => launchProcess(launch) }
}
