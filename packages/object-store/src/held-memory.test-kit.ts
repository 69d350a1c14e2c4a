import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * The bytes that this process cannot free. Garbage is collected before each measurement. Otherwise unused Buffers would
 * stay until there are some 64 MiB of them. Buffers are freed concurrently, so a second collection waits for the first
 * one's work.
 */
export function heldMemory(): number {
  collectGarbage()
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const collectGarbage = ((): (() => void) => {
  setFlagsFromString('--expose-gc')
  const exposed: unknown = runInNewContext('gc')
  if (typeof exposed !== 'function') throw new Error('this node cannot be asked to collect its garbage')
  return () => exposed()
})()
