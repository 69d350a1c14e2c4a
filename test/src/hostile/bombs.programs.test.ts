import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { findPrograms, openSandbox, type Sandbox } from '@firsthand/media'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bombs } from './bombs.ts'
import { MUTANT_LIMIT_MS } from './fuzz.ts'
import { childrenOfOurs, putThrough } from './put-through.ts'
import type { HostileFile } from './reference-files.ts'

const HOSTILE = fileURLToPath(new URL('../../../../shared/fixtures/hostile/', import.meta.url))

/**
 * The longest time for a file: the sum of the limits of all its metadata readers and of all ways to draw its still (see
 * MUTANT_LIMIT_MS).
 */
const LATEST_MS = MUTANT_LIMIT_MS

/**
 * Time limit of each metadata reader. One second is enough to show that the limit ends an endless loop. `npm run soak
 * -- laws` uses production's full limit.
 */
const READER_SECONDS = process.env['FIRSTHAND_LAWS'] === undefined ? 1 : Number.POSITIVE_INFINITY

let folder: string
let sandbox: Sandbox
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-bombs-'))
  sandbox = hasty(await openSandbox(await findPrograms(process.env['PATH'] ?? '')))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Tools that read metadata. All other tools draw. */
const READERS: ReadonlySet<unknown> = new Set([
  ...['look', 'exiftool', 'ffprobe', 'c2pa', 'motion', 'edits', 'office', 'track-log', 'inside-zip'],
])

const hasty = (sandbox: Sandbox): Sandbox => ({
  ...sandbox,
  run: ({ limits, ...request }) => {
    const most = READERS.has(request.program) ? READER_SECONDS : limits.cpuSeconds
    return sandbox.run({ ...request, limits: { ...limits, cpuSeconds: Math.min(most, limits.cpuSeconds) } })
  },
})

/**
 * Checks each file: every tool must end with a code and within the decoders' limits, this process must stay responsive,
 * and nothing may be left. Returns for each file the outcomes of its readers and copies.
 */
async function survive(files: readonly HostileFile[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const ends = new Map<string, readonly string[]>()
  const delay = monitorEventLoopDelay()
  delay.enable()
  const before = (await childrenOfOurs()).length
  const slow: string[] = []
  for (const [name, bytes] of files) {
    const fate = await putThrough(sandbox, bytes, folder)
    ends.set(name, fate.steps)
    expect([name, fate.problems]).toEqual([name, []])
    expect([name, fate.wallMs < LATEST_MS]).toEqual([name, true])
    if (fate.wallMs > 10_000) slow.push(`${name}: ${fate.wallMs} ms (${fate.steps.join(' ')})`)
  }
  delay.disable()
  if (slow.length > 0) process.stderr.write(`slowest:\n${slow.join('\n')}\n`)
  expect(await readdir(folder)).toEqual([])
  expect((await childrenOfOurs()).length).toBeLessThanOrEqual(before)
  // A decoder inside this process would block it for minutes. An overloaded machine blocks it for seconds.
  expect(delay.max / 1e6).toBeLessThan(60_000)
  return ends
}

test('bombs, claims of thousands of megapixels and bottomless nesting', { timeout: 1_200_000 }, async () => {
  await survive(bombs())
})

test.skipIf(!existsSync(HOSTILE))(
  'the hostile fixtures (skipped without ../shared)',
  { timeout: 1_200_000 },
  async () => {
    const names = (await readdir(HOSTILE)).sort()
    expect(names.length).toBeGreaterThan(10)
    const files = names.map(async (name) => [name, await readFile(join(HOSTILE, name))] as const)
    const ends = await survive(await Promise.all(files))
    expect(ends.get('pr_2612_poc.heic')).toContain('exifr:timed-out')
  },
)
