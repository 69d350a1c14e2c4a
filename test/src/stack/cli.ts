import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT, type Stack } from './start-stack.ts'

const run = promisify(execFile)

/** Runs `npm run -s firsthand -- … --json` against this stack. Returns its JSON document. */
export async function firsthand(stack: Stack, ...args: string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, [join(ROOT, 'infra/ops/firsthand.mjs'), ...args, '--json'], {
    cwd: ROOT,
    env: { ...process.env, NODE_OPTIONS: '', FIRSTHAND_DATA: stack.data },
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout)
}
