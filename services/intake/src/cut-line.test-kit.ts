import { connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'

/**
 * A connection between phone and door that a test can cut: every open connection breaks, and no new one gets through.
 */
export interface CutLine {
  readonly url: string
  cut(): void
  mend(): void
  /** Stops all bytes towards the door. Neither end notices. */
  hold(): void
  release(): void
  /**
   * Cuts each connection after this many further bytes towards the door, so that the moment does not depend on the
   * machine's speed.
   */
  cutAfter(bytes: number): Promise<void>
  holdAfter(bytes: number): Promise<void>
  close(): Promise<void>
}

export async function layLine(to: number): Promise<CutLine> {
  const sockets = new Set<Socket>()
  const pairs = new Set<readonly [Socket, Transform]>()
  let isCut = false
  let due: { left: number; readonly act: () => void } | undefined
  const newMeter = () =>
    new Transform({
      transform(chunk: Buffer, _, done) {
        done(null, chunk)
        if (due === undefined) return
        due.left -= chunk.length
        if (due.left <= 0) due.act()
      },
    })
  const after = (left: number, act: () => void): Promise<void> =>
    new Promise((resolve) => {
      due = {
        left,
        act() {
          due = undefined
          act()
          resolve()
        },
      }
    })
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(to, '127.0.0.1')
    const meter = newMeter()
    const pair = [near, meter] as const
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
    }
    near.pipe(meter).pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const breakAll = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  const cut = (): void => {
    isCut = true
    breakAll()
  }
  const hold = (): void => {
    for (const [near, meter] of pairs) near.unpipe(meter)
  }
  return {
    ...{ url: `http://127.0.0.1:${address.port}`, cut, hold },
    cutAfter: (bytes) => after(bytes, cut),
    holdAfter: (bytes) => after(bytes, hold),
    mend() {
      isCut = false
    },
    release() {
      for (const [near, meter] of pairs) near.pipe(meter)
    },
    close() {
      breakAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
