import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { CliError } from '../cli/cli-error.ts'
import type { SavedFile } from '../officers-door/save-answer.ts'

/**
 * Writes a document into the folder of the one from which it was made. An existing file is not overwritten. @throws
 * CliError
 */
export async function keepDocument(file: string, document: unknown): Promise<SavedFile> {
  const text = `${JSON.stringify(document, null, 1)}\n`
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((cause: unknown) => {
    throw new CliError('file-unreadable', `${file} is there already, or its folder is not: nothing was written.`, {
      cause,
    })
  })
  return { file, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
}
