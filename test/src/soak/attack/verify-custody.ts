// Runs `firsthand custody verify` as a person types it, as a process with an exit code.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { ROOT, type Stack } from '../../stack/start-stack.ts'

/**
 * Returns 0 if the chains are whole, 1 if one is broken.
 * @throws if it could not start
 */
export async function verifyCustody(stack: Stack): Promise<number> {
  const argv = [join(ROOT, 'infra/ops/firsthand.mjs'), 'custody', 'verify', '--json']
  const env = { ...process.env, NODE_OPTIONS: '', FIRSTHAND_OPERATOR: 'soak', FIRSTHAND_DATA: stack.data }
  return await new Promise((resolve, reject) => {
    const child = execFile(process.execPath, argv, { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 }, (cause) => {
      if (child.exitCode === null) reject(new Error('custody verify did not end by itself', { cause }))
      else resolve(child.exitCode)
    })
  })
}
