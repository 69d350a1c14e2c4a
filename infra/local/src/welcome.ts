import type { Started } from './run-stack.ts'

/** What the start does once every process is ready: the first run, the canary, and the table for the person. */
export async function welcome({ say, intakeUrl, commandUrl }: Started): Promise<void> {
  say(`  witnesses  ${intakeUrl}`)
  say(`  officers   ${commandUrl}`)
}
