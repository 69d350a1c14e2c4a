/**
 * Why a sealed file did not open. `header`: malformed, oversized, or the file ends inside header or nonce; `mac`: the
 * header was altered; `no-identity`: sealed to someone else; `chunk`: altered content; `truncated`: the file ends
 * before its final chunk; `trailing`: bytes after the final chunk.
 */
export type SealBrokenCode = 'header' | 'mac' | 'no-identity' | 'chunk' | 'truncated' | 'trailing'

/** Thrown by every function that opens. The message is fixed for each code and never contains a byte of the file. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
  readonly code: SealBrokenCode

  constructor(code: SealBrokenCode, options?: ErrorOptions) {
    super(`the seal is broken: ${code}`, options)
    this.code = code
  }
}
