import { afterEach, expect, test, vi } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { METADATA_LIMITS } from './limits.ts'
import type { Sandbox, SandboxRequest } from './sandbox.ts'
import { withinTime } from './within-time.ts'

const asked: SandboxRequest['limits'][] = []
const spends = (ms: number): Sandbox => ({
  state: { mode: 'none', reason: 'a test' },
  programs: { node: '/nowhere', env: {}, roots: [] },
  async run({ limits }) {
    asked.push(limits)
    // Advances a fake clock, so that the speed of a busy machine does not matter.
    vi.advanceTimersByTime(Math.min(ms, limits.wallMs))
    return { ok: false, error: { code: 'sandbox-off', message: 'a test' } }
  },
})
const request = {
  program: 'look',
  args: () => [],
  scratchDir: '/nowhere',
  limits: METADATA_LIMITS,
} as const

afterEach(() => void vi.useRealTimers())

test('runs that each spend their whole limit end together within the total', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const sandbox = withinTime(spends(60_000), 0.1)
  await sandbox.run(request)
  const [first] = asked
  expect(first?.cpuSeconds).toBe(1)
  // 0.1 s, stretched as for a busy machine.
  expect(first?.wallMs).toBeLessThanOrEqual(250)
  for (let n = 0; n < 5; n += 1)
    expect(await sandbox.run(request)).toMatchObject({ ok: true, value: { ended: 'timed-out' } })
  expect(asked).toHaveLength(1)
})

test('the requested limit of a run is never raised', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  asked.length = 0
  await withinTime(spends(0), 500).run(request)
  expect(asked).toEqual([METADATA_LIMITS])
})

test('a program that ends by itself ends as usual', async () => {
  const sandbox = await openTestSandbox()
  if (sandbox.state.mode === 'none') return
  const run = await inScratch((scratchDir) =>
    withinTime(sandbox, 30).run({ ...request, program: 'ffprobe', args: () => ['-version'], scratchDir }),
  )
  expect(run).toMatchObject({ ok: true, value: { ended: 'exited' } })
})
