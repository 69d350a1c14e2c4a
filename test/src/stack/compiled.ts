import { existsSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { ROOT } from './start-stack.ts'

export interface Program {
  /** Node's own arguments before it. */
  readonly flags: readonly string[]
  readonly file: string
}

/**
 * A program of ours in its compiled form, as in production: from its source it would take another second to start. A
 * test kit is never compiled, so it runs from its source. `source` is a `.ts`, absolute or relative to the checkout.
 */
export function compiled(source: string): Program {
  const path = isAbsolute(source) ? source : join(ROOT, source)
  const file = path.replace('/src/main.ts', '/dist/process/main.js').replace('/src/', '/dist/').replace(/\.ts$/, '.js')
  return existsSync(file) ? { flags: [], file } : { flags: FROM_SOURCE, file: path }
}

const FROM_SOURCE = ['--conditions=@firsthand/source', '--import', 'tsx']
