import { connect, type Socket } from 'node:net'

export interface RawAnswer {
  /** 0 if the connection ended without an answer. */
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
  /** All bytes received, including what followed the answer. */
  readonly text: string
}

/** A raw connection: bytes are written as given, and the answer is kept. */
export interface RawSocket {
  readonly socket: Socket
  write(bytes: string | Buffer): Promise<void>
  /**
   * Resolves with the first answer when it is complete or the connection has ended. Throws after `limitMs`, because the
   * server hangs then.
   */
  answer(limitMs?: number): Promise<RawAnswer>
  /** Resolves when the other side has ended the connection. Throws after `limitMs`. */
  closed(limitMs?: number): Promise<void>
  readonly isOpen: boolean
}

/** Even on a busy machine only a server that hangs takes this long. */
const HANGS_MS = 60_000

export async function openRaw(port: number): Promise<RawSocket> {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  let onNews = (): void => {}
  let isOpen = true
  socket.on('error', () => {})
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1')
    onNews()
  })
  socket.on('close', () => {
    isOpen = false
    onNews()
  })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  const until = (what: string, limitMs: number, isTrue: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${what}: nothing for ${limitMs} ms`)), limitMs)
      onNews = () => {
        if (!isTrue()) return
        clearTimeout(timer)
        resolve()
      }
      onNews()
    })
  return {
    socket,
    write: (bytes) =>
      new Promise((resolve) => {
        if (isOpen) socket.write(bytes, () => resolve())
        else resolve()
      }),
    async answer(limitMs = HANGS_MS) {
      await until('answer', limitMs, () => !isOpen || isWhole(text))
      return parseAnswer(text)
    },
    closed: (limitMs = HANGS_MS) => until('end', limitMs, () => !isOpen),
    get isOpen() {
      return isOpen
    },
  }
}

/** Sends one request on a connection of its own and returns the answer. */
export async function askRaw(port: number, bytes: string | Buffer, limitMs?: number): Promise<RawAnswer> {
  const raw = await openRaw(port)
  try {
    // Not awaited, because a server that refuses early does not read all of the request.
    raw.write(bytes).catch(() => {})
    return await raw.answer(limitMs)
  } finally {
    raw.socket.destroy()
  }
}

/** Skips "100 Continue", which is not yet the answer. */
const skipInterim = (text: string): string => text.replace(/^HTTP\/1\.1 100 [^\r]*\r\n(?:[^\r\n]+\r\n)*\r\n/, '')

function isWhole(text: string): boolean {
  const rest = skipInterim(text)
  const end = rest.indexOf('\r\n\r\n')
  if (end < 0) return false
  const { headers, status } = parseAnswer(text)
  const length = Number(headers.get('content-length') ?? Number.NaN)
  if (headers.get('transfer-encoding') === 'chunked') return rest.endsWith('\r\n0\r\n\r\n')
  return status === 204 || Number.isNaN(length) || rest.length >= end + 4 + length || rest.length === end + 4
}

function parseAnswer(text: string): RawAnswer {
  const rest = skipInterim(text)
  const end = rest.indexOf('\r\n\r\n')
  const [first = '', ...lines] = rest.slice(0, Math.max(0, end)).split('\r\n')
  const headers = new Map(
    lines.map((line): [string, string] => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
  // Bytes after the body are the answer to the next request on this connection.
  const length = Number(headers.get('content-length') ?? rest.length)
  const body = rest.slice(end + 4, end + 4 + length)
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0), headers, body, text }
}
