import { MessageChannel, type MessagePort } from 'node:worker_threads'

/**
 * Frees the memory of a buffer at once; afterwards the buffer has no bytes. If streamed megabytes were left to the
 * garbage collector, it would mark the whole heap dozens of times for each gigabyte (measured: a quarter of all CPU).
 * Only for a buffer that nobody else holds and that no write is still sending.
 */
export function giveBack(bytes: Buffer): void {
  // A view of a larger buffer (Node's pool, a parser's slab) shares its memory with others.
  if (bytes.length === 0 || bytes.byteOffset !== 0 || bytes.buffer.byteLength !== bytes.length) return
  if (!(bytes.buffer instanceof ArrayBuffer)) return
  nowhere ??= closedPort()
  nowhere.postMessage(null, [bytes.buffer])
}

/** A buffer transferred to a port whose other end is closed is freed immediately. */
let nowhere: MessagePort | undefined

function closedPort(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port2.close()
  port1.unref()
  return port1
}
