import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Bytes that this process cannot let go of: collected before each look, for garbage is let lie until some 64 MiB of
 * Buffers are there. Buffers' memory is handed back beside the program: the second collection waits for the first one's.
 * The stores' contract looks alike; what it looks with is a test's own and no part of a program.
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
