import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Bounds the number of open connections, so that idle ones cannot keep senders out. Above the bound the longest idle
 * connection is closed first. A connection with a running request is never closed here, however slow it is: whoever
 * reads its body watches its pace.
 */
export interface Connections {
  /** Must be called for each request. */
  follow(request: IncomingMessage, response: ServerResponse): void
  readonly count: number
  /** Called when the server closes: senders of already answered requests get a moment instead of `lingerMs`. */
  hurry(): void
}

const HURRIED_MS = 1000

export interface ConnectionLimits {
  /** The bound of open connections. Above it the longest idle one is closed. */
  readonly most: number
  /** How long the rest of an already answered request is still received, ms. */
  readonly lingerMs: number
}

export function watchConnections(server: Server, { most, lingerMs }: ConnectionLimits): Connections {
  const all = new Set<Socket>()
  // Idle connections, in the order in which they became idle. One with half a header counts as idle.
  const idle = new Set<Socket>()
  const running = new Map<Socket, number>()
  const lingering = new Set<Lingering>()
  let restMs = lingerMs

  server.on('connection', (socket: Socket) => {
    all.add(socket)
    idle.add(socket)
    socket.once('close', () => {
      all.delete(socket)
      idle.delete(socket)
      running.delete(socket)
    })
    if (all.size <= most) return
    const [oldest] = idle
    oldest?.destroy()
  })
  // Node's own timers (keep-alive, and `timeout` for a client that does not read our answer) fire this event.
  server.on('timeout', (socket: Socket) => {
    if (!running.has(socket)) socket.destroy()
  })

  const begin = (socket: Socket): void => {
    idle.delete(socket)
    running.set(socket, (running.get(socket) ?? 0) + 1)
  }
  const end = (socket: Socket): void => {
    const left = (running.get(socket) ?? 1) - 1
    if (left > 0) running.set(socket, left)
    else running.delete(socket)
    if (left <= 0 && all.has(socket)) idle.add(socket)
  }
  return {
    get count() {
      return all.size
    },
    follow(request, response) {
      const { socket } = request
      begin(socket)
      let isOver = false
      const over = (): void => {
        if (isOver) return
        isOver = true
        end(socket)
        if (!request.complete) endRest({ request, socket, lingering }, restMs)
      }
      // 'finish': the answer was written. A client that does not read the answer is not waited for.
      response.once('finish', over)
      response.once('close', over)
    },
    hurry() {
      restMs = Math.min(restMs, HURRIED_MS)
      for (const one of lingering) one.within(restMs)
    },
  }
}

interface Lingering {
  within(ms: number): void
}
interface Rest {
  readonly request: IncomingMessage
  readonly socket: Socket
  readonly lingering: Set<Lingering>
}

/**
 * Drains a body that nobody reads any more: after a refusal in the middle of a body, or if a GET has one. A phone that
 * is still sending gets the answer only if the connection stays open meanwhile; after an immediate close it would see a
 * reset and no reason. The time limit ends a drain that would last for ever.
 */
function endRest({ request, socket, lingering }: Rest, ms: number): void {
  let timer: NodeJS.Timeout | undefined
  const one: Lingering = {
    within(left) {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!request.complete) socket.destroy()
      }, left)
      timer.unref()
    },
  }
  const over = (): void => {
    clearTimeout(timer)
    lingering.delete(one)
  }
  lingering.add(one)
  one.within(ms)
  request.once('end', over)
  socket.once('close', over)
  request.resume()
}
