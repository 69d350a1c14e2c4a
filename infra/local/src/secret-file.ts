import { randomBytes } from 'node:crypto'
import { readIfThere, writePrivateFile } from './private-file.ts'

/** Returns the secret in `file` (0600). The first call draws one of 192 bits, in characters that are valid in a URL. */
export function secretIn(file: string): string {
  const kept = readIfThere(file)?.trim()
  if (kept !== undefined && kept !== '') return kept
  const secret = randomBytes(24).toString('base64url')
  writePrivateFile(file, `${secret}\n`)
  return secret
}
