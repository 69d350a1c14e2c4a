import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { drillSlug } from '../first-run.ts'
import type { Started } from '../run-stack.ts'

/**
 * `--seed`: fills the first drill with `firsthand demo`, from its sources, while the stack runs. Reports each step. A
 * failure is reported and does not stop the stack.
 */
export async function seedDrill({ settings, say, signal }: Started): Promise<void> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const command = join(settings.root, 'infra', 'ops', 'src', 'main.ts')
  const flags = ['--conditions=@firsthand/source', '--import', tsx]
  const child = spawn(process.execPath, [...flags, command, 'demo', '--incident', drillSlug], {
    ...{ cwd: settings.root, env: { ...process.env, FIRSTHAND_DATA: settings.data }, signal },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', say)
  const ended = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null)).once('close', resolve)
  })
  if (ended !== 0 && !signal.aborted) say('The drill was not filled; see above. Try: npm run -s firsthand -- demo')
}
