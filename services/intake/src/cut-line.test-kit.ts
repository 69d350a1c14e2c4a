import { connect, createServer, type Socket } from 'node:net'

/** A line between phone and door that can be cut: every connection breaks, and no new one comes through. */
export interface CutLine {
  readonly url: string
  cut(): void
  mend(): void
  /** Nothing moves towards the door, and nobody is told. */
  hold(): void
  letGo(): void
  close(): Promise<void>
}

export async function layLine(to: number): Promise<CutLine> {
  const sockets = new Set<Socket>()
  const pairs = new Set<readonly [Socket, Socket]>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(to, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    near.on('close', () => pairs.delete(pair))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut() {
      isCut = true
      breakAll()
    },
    mend() {
      isCut = false
    },
    hold() {
      for (const [near, far] of pairs) near.unpipe(far)
    },
    letGo() {
      for (const [near, far] of pairs) near.pipe(far)
    },
    close() {
      breakAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
