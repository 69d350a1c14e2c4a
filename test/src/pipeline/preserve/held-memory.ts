import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Returns the number of bytes that this process cannot release. Garbage is collected first, because some 64 MiB of
 * Buffers may otherwise stay uncollected. Buffers' memory is freed in the background, so a second collection waits for
 * the first. The stores' contract tests have a copy of this code, because test code is no part of a program.
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
