// `npm run soak -- laws [--times 50] [FILE…]`: tries each law (a property-based test) 50 times as often as the daily
// suite does, which takes about an hour.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../stack/start-stack.ts'
import { filesOfLaws, testFiles } from './laws.ts'

/** Returns the exit code of the run. */
export async function lawsCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { times: { type: 'string', default: '50' } },
  })
  const times = Number(values.times)
  if (!Number.isSafeInteger(times) || times < 1) return 2
  const files = positionals.length > 0 ? positionals : filesOfLaws(await testFiles(ROOT))
  // Long limits, because a test that runs for hours here does not hang.
  const limits = ['--testTimeout=7200000', '--hookTimeout=7200000']
  const child = spawn(process.execPath, [join(ROOT, 'infra/local/test.mjs'), ...files, ...limits], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, FIRSTHAND_LAWS: String(times) },
  })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 1
}
