import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * The bytes that this process cannot free. Garbage is collected before each measurement, because it may otherwise stay
 * until some 64 MiB of Buffers exist, however little is held. Buffers' memory is freed concurrently, so the second
 * collection waits for the first one's.
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
