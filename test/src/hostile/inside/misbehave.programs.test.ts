import { execFile, execFileSync } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const SCRIPT = fileURLToPath(new URL('./misbehave.ts', import.meta.url))
const NODE = [process.execPath, '--conditions=@firsthand/source', '--import', 'tsx']
const AS_NOBODY = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups', 'env', 'HOME=/tmp']

interface Deed {
  readonly name: string
  readonly ended: string
  readonly wallMs: number
  readonly said: number
  readonly leftRunning: number
  readonly grewMiB: number
}

const parseTold = (text: string): readonly Deed[] => (JSON.parse(text) as { told: Deed[] }).told

function nobodyCanRead(): boolean {
  try {
    execFileSync(AS_NOBODY[0] ?? '', [...AS_NOBODY.slice(1), 'test', '-r', SCRIPT], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The allowed outcomes of each misbehaviour. On a busy machine the time limit may fire before the memory limit. */
const ENDS: Readonly<Record<string, RegExp>> = {
  'endless loop': /timed-out/,
  'sleeper deaf to signals': /timed-out/,
  'busy and deaf to signals': /timed-out/,
  'fork bomb': /timed-out/,
  'fork bomb that may fork': /too-many-processes|timed-out/,
  'grandchildren that leave': /timed-out/,
  'one that ends and leaves a child': /exited/,
  memory: /too-much-memory|exited|timed-out/,
  'standard output': /too-much-output/,
  'standard error': /too-much-output|timed-out/,
  'one endless file': /exited|too-much-output|timed-out/,
  'one file beyond its limit': /exited/,
  'endless files': /too-much-output|timed-out/,
  'a deep folder': /exited|timed-out|too-much-output/,
  'its /tmp': /timed-out/,
  'a flood of links': /exited|too-much-output|timed-out/,
}

/**
 * Without limits none of these programs would ever end. Most of this time is for a busy machine, which enforces a limit
 * late.
 */
const LATEST_MS = 120_000

/**
 * Two fork bombs of a thousand processes each, and everything else that runs here. Without a limit by the kernel,
 * root's bomb would grow to a hundred thousand.
 */
const MOST_TASKS = 20_000

/**
 * Whether the kernel limits the number of processes: for root by a control group, if the host allows one; for everybody
 * else by prlimit.
 */
function isBounded(): boolean {
  try {
    if (process.getuid?.() === 0) accessSync('/sys/fs/cgroup/pids', constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Counts the tasks of the whole machine (proc(5), /proc/loadavg). */
function watchCrowd() {
  let most = 0
  const look = (): void => {
    most = Math.max(most, Number(/\/(\d+) /.exec(readFileSync('/proc/loadavg', 'utf8'))?.[1]))
  }
  const timer = setInterval(look, 100)
  return { most: () => most, stop: () => clearInterval(timer) }
}

async function misbehave(as: readonly string[], names: readonly string[]): Promise<void> {
  const [program = '', ...args] = [...as, ...NODE, SCRIPT, names.join(',')]
  const crowd = watchCrowd()
  const { stdout } = await promisify(execFile)(program, args, { timeout: 900_000 }).finally(crowd.stop)
  if (isBounded()) expect(crowd.most()).toBeLessThan(MOST_TASKS)
  const told = parseTold(stdout)
  expect(told.map(({ name }) => name)).toEqual(names)
  for (const { name, ended, wallMs, leftRunning, grewMiB } of told) {
    expect(`${name}: ${ended}`).toMatch(ENDS[name] ?? /never/)
    expect([name, leftRunning]).toEqual([name, 0])
    expect([name, wallMs < LATEST_MS, grewMiB < 200]).toEqual([name, true, true])
  }
}

test('decoders that misbehave end in time and leave nothing', { timeout: 910_000 }, () =>
  misbehave([], Object.keys(ENDS)),
)

test.skipIf(process.getuid?.() !== 0 || !nobodyCanRead())(
  'for an ordinary user too (skipped unless root runs the tests in a folder that others may read)',
  { timeout: 910_000 },
  () => misbehave(AS_NOBODY, ['fork bomb', 'fork bomb that may fork', 'grandchildren that leave', 'memory']),
)
