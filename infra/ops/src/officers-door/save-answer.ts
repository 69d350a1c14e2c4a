import { createHash } from 'node:crypto'
import { open, unlink } from 'node:fs/promises'
import { CliError } from '../cli/cli-error.ts'
import type { RefusedAnswer } from '../cli/refusal-text.ts'
import { fieldsOf, textOf } from './outside-fields.ts'

/** Long, because exporting a large incident takes a while. */
const LIMIT_MS = 10 * 60_000

export interface SavedFile {
  readonly file: string
  readonly bytes: number
  /** SHA-256 of the file, lower-case hex. */
  readonly sha256: string
}

interface Save {
  readonly path: string
  /**
   * The path of the new file. It must not exist, because a document that was exported for a court is not overwritten.
   */
  readonly to: string
  readonly cookie: string
  readonly signal: AbortSignal
}

/**
 * Saves one document of command into a file that only its owner can read. @throws CliError `unreachable`,
 * `file-unreadable`
 */
export async function saveAnswer(base: URL, { path, to, cookie, signal }: Save): Promise<SavedFile | RefusedAnswer> {
  const limited = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)])
  const headers = { accept: 'application/json', origin: base.origin, cookie }
  const answer = await fetch(new URL(path, base), { redirect: 'manual', signal: limited, headers }).catch(
    (cause: unknown) => {
      throw new CliError('unreachable', `The officers' address ${base.origin} does not answer.`, { cause })
    },
  )
  if (!answer.ok || !answer.body) {
    const fields = fieldsOf(await answer.json().catch(() => undefined))
    const [code, message] = [textOf(fields, 'code'), textOf(fields, 'message')]
    return { status: answer.status, code: code ?? undefined, message: message ?? undefined }
  }
  const handle = await open(to, 'wx', 0o600).catch((cause: unknown) => {
    throw new CliError('file-unreadable', `${to} is there already, or its folder is not: nothing was written.`, {
      cause,
    })
  })
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const piece of answer.body) {
      const part = Buffer.from(piece)
      hash.update(part)
      bytes += part.length
      await handle.write(part)
    }
    await handle.sync()
  } catch (cause) {
    await unlink(to).catch(() => undefined)
    throw new CliError('unreachable', 'The document did not come whole: nothing of it was kept.', { cause })
  } finally {
    await handle.close()
  }
  return { file: to, bytes, sha256: hash.digest('hex') }
}
