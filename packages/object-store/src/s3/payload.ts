/** A request body of known bytes: signed by our own digest, so that a list of Buffers is sent without joining it. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'

export interface Payload {
  readonly body: Buffer | Readable
  readonly length: number
  readonly sha256: string
}

export function payloadOf(buffers: readonly Buffer[]): Payload {
  const hash = createHash('sha256')
  let length = 0
  for (const buffer of buffers) {
    hash.update(buffer)
    length += buffer.length
  }
  const [only] = buffers
  const body = buffers.length === 1 && only !== undefined ? only : Readable.from(buffers, { objectMode: true })
  return { body: length === 0 ? Buffer.alloc(0) : body, length, sha256: hash.digest('hex') }
}

/** Object Lock asks for it (RFC 1864); nothing else pays for it. */
export function contentMd5(buffers: readonly Buffer[]): string {
  const hash = createHash('md5')
  for (const buffer of buffers) hash.update(buffer)
  return hash.digest('base64')
}

interface WithHeaders {
  readonly headers: Record<string, string>
}

type Handler<A, R> = (args: A) => Promise<R>
interface Signable {
  readonly middlewareStack: {
    add(
      middleware: <A extends { request?: unknown }, R>(next: Handler<A, R>) => Handler<A, R>,
      options: { readonly step: 'build'; readonly name: string },
    ): void
  }
}

/** The signer takes a payload hash that is already there; AWS and Ceph both check the bytes against it. */
export function signedAs<C extends Signable>(command: C, sha256: string): C {
  command.middlewareStack.add(
    (next) => (args) => {
      if (hasHeaders(args.request)) args.request.headers['x-amz-content-sha256'] = sha256
      return next(args)
    },
    { step: 'build', name: 'payloadHash' },
  )
  return command
}

const hasHeaders = (request: unknown): request is WithHeaders =>
  typeof request === 'object' && request !== null && 'headers' in request && typeof request.headers === 'object'
