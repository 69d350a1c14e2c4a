import { readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { eventually } from './intake.test-kit.ts'

/** A PATCH on a raw socket of its own, which a test can slow down, cut and watch. */
export interface SlowSender {
  readonly socket: Socket
  send(bytes: Buffer): Promise<void>
  /** Waits until the server has read everything sent. */
  isRead(): Promise<void>
  /** Resolves with the status and headers of the answer as soon as they are complete. */
  answer(): Promise<{ readonly status: number; readonly headers: ReadonlyMap<string, string> }>
  cut(): void
}

export async function startPatch(url: string, offset: number, length: number | undefined): Promise<SlowSender> {
  const { hostname, port, pathname } = new URL(url)
  const socket = connect(Number(port), hostname)
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let got = ''
  const heard = new Promise<string>((resolve) => {
    socket.on('data', (chunk) => {
      got += chunk.toString('latin1')
      if (got.includes('\r\n\r\n')) resolve(got)
    })
    socket.on('close', () => resolve(got))
  })
  socket.on('error', () => {})
  const size = length === undefined ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`
  const head = `PATCH ${pathname} HTTP/1.1\r\nHost: door\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: ${offset}\r\nContent-Type: application/offset+octet-stream\r\n${size}\r\n\r\n`
  socket.write(head)
  const write = (bytes: Buffer | string): Promise<void> =>
    new Promise((resolve) => {
      socket.write(bytes, () => resolve())
    })
  return {
    socket,
    send: async (bytes) => {
      if (length !== undefined) return write(bytes)
      await write(`${bytes.length.toString(16)}\r\n`)
      await write(bytes)
      await write('\r\n')
    },
    isRead: () => eventually('the other side has read it', () => liesNowhere(socket)),
    async answer() {
      const [first = '', ...rest] = (await heard).split('\r\n\r\n')[0]?.split('\r\n') ?? []
      const headers = new Map(rest.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.split(': ')[1] ?? '']))
      return { status: Number(first.split(' ')[1] ?? 0), headers }
    },
    cut: () => socket.destroy(),
  }
}

/**
 * Whether no bytes are left here or in the kernel at either end. Checked twice, because the kernel's rows for the two
 * ends are not read at the same moment.
 */
async function liesNowhere(socket: Socket): Promise<boolean> {
  for (let times = 0; times < 2; times += 1) {
    if (socket.writableLength > 0) return false
    const tables = await Promise.all(
      ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
    )
    const rows = tables
      .join('')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
    const waitingAt = (from: number | undefined, to: number | undefined): string | undefined =>
      rows.find(([, local, remote]) => portOf(local) === from && portOf(remote) === to)?.[4]
    const [unsent] = waitingAt(socket.localPort, socket.remotePort)?.split(':') ?? []
    const [, unread] = waitingAt(socket.remotePort, socket.localPort)?.split(':') ?? []
    if (Number.parseInt(unsent ?? '1', 16) > 0 || Number.parseInt(unread ?? '1', 16) > 0) return false
  }
  return true
}

const portOf = (address = ''): number => Number.parseInt(address.split(':')[1] ?? '', 16)
