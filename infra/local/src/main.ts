import { runStack } from './run-stack.ts'
import { readSettings } from './settings.ts'

/**
 * `npm start` after the checkout is installed and built: runs the stack until a signal ends it, then the process exits.
 * Throws, with a message for a person, if it cannot start.
 */
export async function main(given: { readonly root: string; readonly environment: NodeJS.ProcessEnv }): Promise<void> {
  await runStack(readSettings(given.environment, given.root))
}
