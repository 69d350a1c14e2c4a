import { createHash } from 'node:crypto'

/** A SHA-256 in the two forms that people compare. */
export interface Digest {
  readonly hex: string
  /** As in a content security policy and in subresource integrity: without `sha256-` before it. */
  readonly base64: string
}

export function digestOf(content: string | Uint8Array): Digest {
  const bytes = createHash('sha256').update(content).digest()
  return { hex: bytes.toString('hex'), base64: bytes.toString('base64') }
}
