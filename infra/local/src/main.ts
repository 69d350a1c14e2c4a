import type { Say } from './heartbeat.ts'
import { processTable } from './process-table.ts'
import { runStack } from './run-stack.ts'
import { readSettings } from './settings.ts'
import { welcome } from './welcome.ts'

/**
 * Runs `npm start` in an installed and built checkout: the stack runs until a signal ends it. If it cannot start,
 * throws an error whose message is for a person.
 */
export async function main(given: {
  readonly root: string
  readonly environment: NodeJS.ProcessEnv
  readonly say: Say
}): Promise<void> {
  const settings = readSettings(given.environment, given.root)
  await runStack(settings, { processes: processTable, welcome, say: given.say })
}
