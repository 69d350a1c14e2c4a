import { connect, type Socket } from 'node:net'

/** A PATCH by hand, on a socket of its own: it can be slow, be cut, and be watched. */
export interface SlowSender {
  readonly socket: Socket
  send(bytes: Buffer): Promise<void>
  /** The head of the answer, as soon as it is whole. */
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
    async answer() {
      const [first = '', ...rest] = (await heard).split('\r\n\r\n')[0]?.split('\r\n') ?? []
      const headers = new Map(rest.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.split(': ')[1] ?? '']))
      return { status: Number(first.split(' ')[1] ?? 0), headers }
    },
    cut: () => socket.destroy(),
  }
}
