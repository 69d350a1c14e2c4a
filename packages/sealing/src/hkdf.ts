import { hkdfSync } from 'node:crypto'

export interface Derivation {
  readonly secret: Uint8Array
  readonly salt?: Uint8Array
  /** What the bytes are for. Different purposes give different bytes. */
  readonly info: string
  readonly length: number
}

/** HKDF-SHA256 (RFC 5869). */
export const derive = ({ secret, salt = Buffer.alloc(0), info, length }: Derivation): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length))
