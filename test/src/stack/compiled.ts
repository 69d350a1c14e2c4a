import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { ROOT } from './start-stack.ts'

export interface Program {
  /** Node's own arguments, which come before the file. */
  readonly flags: readonly string[]
  readonly file: string
}

/**
 * Returns the compiled form of a program of ours, as in production, because starting from source takes another second.
 * A test kit is never compiled and runs from its source. `source`: a `.ts` file, absolute or relative to the checkout.
 */
export function compiled(source: string): Program {
  const path = isAbsolute(source) ? source : join(ROOT, source)
  const file = path.replace('/src/main.ts', '/dist/process/main.js').replace('/src/', '/dist/').replace(/\.ts$/, '.js')
  return existsSync(file) ? { flags: [], file } : { flags: FROM_SOURCE, file: path }
}

const FROM_SOURCE = ['--conditions=@firsthand/source', '--import', 'tsx']
