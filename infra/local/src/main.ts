import type { Say } from './heartbeat.ts'
import { processTable } from './process-table.ts'
import { runStack } from './run-stack.ts'
import { readSettings } from './settings.ts'
import { welcome } from './welcome.ts'

/**
 * `npm start` in an installed and built checkout: runs the stack until a signal ends it, then exits. Throws, with a
 * message for a person, if it cannot start.
 */
export async function main(given: {
  readonly root: string
  readonly environment: NodeJS.ProcessEnv
  readonly say: Say
}): Promise<void> {
  const settings = readSettings(given.environment, given.root)
  await runStack(settings, { processes: processTable, welcome, say: given.say })
}
