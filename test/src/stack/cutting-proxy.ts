import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A connection between a phone and the door that a test can cut. */
export interface CuttingProxy {
  readonly url: string
  /** Cuts all connections after this many further bytes towards the door. From then on no connection is accepted. */
  cutAfter(bytes: number): void
  isCut(): boolean
  mend(): void
  close(): Promise<void>
}

export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let allowed = Number.POSITIVE_INFINITY
  let isDown = false
  const cut = (): void => {
    isDown = true
    // `resetAndDestroy` makes the phone see a broken connection and not an orderly end.
    for (const socket of sockets) socket.resetAndDestroy()
  }
  const server = createServer((phone) => {
    if (isDown) {
      phone.resetAndDestroy()
      return
    }
    const door = connect(Number(port), hostname)
    for (const socket of [phone, door]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        phone.destroy()
        door.destroy()
      })
    }
    phone.on('data', (chunk: Buffer) => {
      allowed -= chunk.length
      if (allowed < 0) cut()
    })
    phone.pipe(door)
    door.pipe(phone)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    cutAfter(bytes) {
      allowed = bytes
    },
    isCut: () => isDown,
    mend() {
      allowed = Number.POSITIVE_INFINITY
      isDown = false
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
