import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { ROOT } from './start-stack.ts'

export interface Program {
  /** Before it on Node's command line. */
  readonly flags: readonly string[]
  readonly file: string
}

/**
 * A program of ours as it was compiled, as in production: run from its source it would take another second to start. A test
 * kit, which is never compiled, is run so. `source` is a `.ts`, absolute or relative to the checkout.
 */
export function compiled(source: string): Program {
  const path = isAbsolute(source) ? source : join(ROOT, source)
  const file = path.replace('/src/main.ts', '/dist/process/main.js').replace('/src/', '/dist/').replace(/\.ts$/, '.js')
  return existsSync(file) ? { flags: [], file } : { flags: FROM_SOURCE, file: path }
}

const FROM_SOURCE = ['--conditions=@firsthand/source', '--import', 'tsx']
