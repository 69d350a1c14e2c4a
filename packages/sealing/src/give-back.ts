import { MessageChannel, type MessagePort } from 'node:worker_threads'

/**
 * Frees the memory of a buffer at once; afterwards it has no bytes. Left to the garbage collector, the streamed
 * megabytes would make it mark the whole heap dozens of times for each gigabyte (measured: a quarter of all CPU). Only
 * for bytes that nobody else holds, and that no write is still sending.
 */
export function giveBack(bytes: Buffer): void {
  // A view of a larger buffer (Node's pool, a parser's slab) belongs to others too.
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
