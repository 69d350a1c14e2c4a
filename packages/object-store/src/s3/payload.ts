/**
 * A request body whose bytes are known. It is signed with a digest that we compute, so a list of Buffers is sent
 * without joining them.
 */
import { createHash } from 'node:crypto'
import { OutgoingMessage } from 'node:http'
import { Readable, Writable } from 'node:stream'
import { lengthOf } from '../body.ts'

export interface Payload {
  readonly body: Buffer | Readable
  readonly length: number
  readonly sha256: string
}

/** `known`: the digest of the whole body, if the caller already has it. */
export function payloadOf(buffers: readonly Buffer[], known?: Buffer): Payload {
  const length = lengthOf(buffers)
  const [only] = buffers
  const body = buffers.length === 1 && only !== undefined ? only : new Pieces(buffers)
  return { body: length === 0 ? Buffer.alloc(0) : body, length, sha256: (known ?? sha256Of(buffers)).toString('hex') }
}

function sha256Of(buffers: readonly Buffer[]): Buffer {
  const hash = createHash('sha256')
  for (const buffer of buffers) hash.update(buffer)
  return hash.digest()
}

/**
 * A stream that gives all its Buffers to the socket in one gathered write. An ordinary stream takes a turn of the event
 * loop for each Buffer.
 */
class Pieces extends Readable {
  readonly #pieces: readonly Buffer[]

  constructor(pieces: readonly Buffer[]) {
    super()
    this.#pieces = pieces
  }

  override _read(): void {
    for (const piece of this.#pieces) this.push(piece)
    this.push(null)
  }

  override pipe<T extends NodeJS.WritableStream>(to: T): T {
    if (!(to instanceof Writable || to instanceof OutgoingMessage)) return super.pipe(to)
    to.cork()
    for (const piece of this.#pieces) to.write(piece)
    to.uncork()
    to.end()
    return to
  }
}

/** The MD5 header that Object Lock requires (RFC 1864). Other requests do not compute it. */
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

/** Signs a command with a payload hash that we computed. AWS and Ceph both check the bytes against that hash. */
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
