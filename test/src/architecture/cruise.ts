import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** The same program that `npm run check` runs, so that the test proves what people run. */
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')

export interface Report {
  readonly modules: number
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[]
}

interface CruiserOutput {
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly {
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
    }[]
  }
}

const parseOutput = (json: string): CruiserOutput => JSON.parse(json) as CruiserOutput

/** Checks `folders` below `root` by the project's own dependency rules. */
export async function cruise(root: string, folders: readonly string[]): Promise<Report> {
  const config = join(ROOT, '.dependency-cruiser.cjs')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [CRUISER, '--config', config, '--output-type', 'json', ...folders],
    { cwd: root, maxBuffer: 256 * 1024 * 1024, timeout: 390_000 },
  )
  const { summary } = parseOutput(stdout)
  const violations = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  return { modules: summary.totalCruised, violations }
}
