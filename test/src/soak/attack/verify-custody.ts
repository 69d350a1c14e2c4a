// `firsthand custody verify` as a person types it: the process and its exit code.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { ROOT, type Stack } from '../../stack/start-stack.ts'

export interface CustodyVerdict {
  /** 0 for whole, 1 for broken. */
  readonly code: number
  readonly text: string
}

/** `database`: a copy, with a data folder of its own; by default the stack's. */
export interface Copy {
  readonly url: string
  readonly data: string
}

/** Whatever it says, it is answered. @throws when it could not start */
export async function verifyCustody(stack: Stack, copy?: Copy, ...more: readonly string[]): Promise<CustodyVerdict> {
  const place = copy ? { FIRSTHAND_DATA: copy.data, DATABASE_URL: copy.url } : { FIRSTHAND_DATA: stack.data }
  const argv = [join(ROOT, 'infra/ops/firsthand.mjs'), 'custody', 'verify', ...more, '--json']
  const env = { ...process.env, NODE_OPTIONS: '', FIRSTHAND_OPERATOR: 'soak', ...place }
  return await new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      argv,
      { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 },
      (cause, out, err) => {
        if (child.exitCode === null) reject(new Error('custody verify did not end by itself', { cause }))
        else resolve({ code: child.exitCode, text: out + err })
      },
    )
  })
}
