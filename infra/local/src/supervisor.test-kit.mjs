// Runs the compiled supervisor with the stand-ins of `stack.test-kit.ts`. Arguments: FOLDER PROCESSES.
import { runStack } from '../dist/run-stack.js'
import { readSettings } from '../dist/settings.js'

const [, , root = '', processes = ''] = process.argv
try {
  await runStack(readSettings(process.env, root), {
    processes: JSON.parse(processes),
    welcome: async () => undefined,
    say: (message) => process.stdout.write(`${message}\n`),
  })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
