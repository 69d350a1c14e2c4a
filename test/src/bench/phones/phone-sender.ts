// Simulates thousands of phones in a process of its own: each has one connection and one endless PATCH, and sends a
// piece per second.
import { connect, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'

export interface PhonesToStart {
  readonly host: string
  readonly port: number
  /** The paths of the uploads, one for each phone. */
  readonly paths: readonly string[]
  readonly bytesPerSecond: number
  /** All connections are opened within this time, ms. */
  readonly rampMs: number
}

/** When each piece was sent, epoch ms: `sentAt[phone][n]` belongs to the bytes from `n * pieceBytes` on. */
export interface PhonesResult {
  readonly sentAt: readonly (readonly number[])[]
  readonly pieceBytes: number
  readonly dropped: number
  /** How often each unexpected status line and each error occurred. */
  readonly reasons: Readonly<Record<string, number>>
}

const TICK_MS = 20
const PERIOD_MS = 1000
/** An upload too large for any measurement to finish it. */
export const PHONE_FILE_BYTES = 16 * 1024 ** 2

class Phone {
  readonly sentAt: number[] = []
  fault: string | undefined
  socket: Socket | undefined
  readonly #path: string

  constructor(path: string) {
    this.#path = path
  }

  dial(host: string, port: number): void {
    this.socket = connect(port, host)
    this.socket.setNoDelay(true)
    this.socket.on('error', (error: Error & { code?: string }) => this.#drop(error.code ?? 'error'))
    this.socket.on('close', () => this.#drop('closed'))
    this.socket.on('data', (answer) => this.#drop(answer.toString('latin1').split('\r\n')[0] ?? 'answered'))
    this.socket.write(
      `PATCH ${this.#path} HTTP/1.1\r\nHost: door\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n` +
        `Content-Type: application/offset+octet-stream\r\nContent-Length: ${PHONE_FILE_BYTES}\r\n\r\n`,
    )
  }

  /** A piece counts as sent when it is handed to the socket, even if the socket's buffer is full. */
  send(piece: Buffer, now: number): void {
    if (this.socket === undefined || this.fault !== undefined) return
    this.sentAt.push(now)
    this.socket.write(piece)
  }

  #drop(why: string): void {
    this.fault ??= why
  }
}

function start({ host, port, paths, bytesPerSecond, rampMs }: PhonesToStart): () => PhonesResult {
  const piece = Buffer.alloc(bytesPerSecond, 7)
  const phones = paths.map((path) => new Phone(path))
  const began = Date.now()
  let dialled = 0
  let sentUpTo = 0
  const timer = setInterval(() => {
    const elapsed = Date.now() - began
    const due = Math.min(phones.length, Math.ceil((elapsed / rampMs) * phones.length))
    for (; dialled < due; dialled += 1) phones[dialled]?.dial(host, port)
    // Each phone sends at its own moment within every second.
    const until = Math.floor((elapsed / PERIOD_MS) * phones.length)
    for (; sentUpTo < until; sentUpTo += 1) phones[sentUpTo % phones.length]?.send(piece, Date.now())
  }, TICK_MS)
  return () => {
    clearInterval(timer)
    const faults = phones.flatMap(({ fault }) => (fault === undefined ? [] : [fault]))
    const reasons: Record<string, number> = {}
    for (const fault of faults) reasons[fault] = (reasons[fault] ?? 0) + 1
    return { sentAt: phones.map(({ sentAt }) => sentAt), pieceBytes: bytesPerSecond, dropped: faults.length, reasons }
  }
}

const parseStart = (message: unknown): PhonesToStart => message as PhonesToStart

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let stop: (() => PhonesResult) | undefined
  process.on('disconnect', () => process.exit(1))
  process.on('message', (message) => {
    if (message === 'stop') process.send?.(stop?.())
    else stop = start(parseStart(message))
  })
}
