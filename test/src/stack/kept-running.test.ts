import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { waitUntil } from '@firsthand/local'
import { expect, test } from 'vitest'
import { keepRunning, type Life } from './kept-running.ts'
import { childrenOf, killWithChildren } from './process-tree.ts'
import { isAlive } from './processes.ts'

/** Starts a shell with a child process, as a postmaster has backends. */
async function launchShell(): Promise<Life> {
  const child = spawn('/bin/sh', ['-c', '/bin/sleep 60 & wait'], { stdio: 'ignore' })
  await once(child, 'spawn')
  const ended = once(child, 'exit')
  return {
    pid: child.pid ?? 0,
    ended,
    async stop() {
      await killWithChildren(child.pid ?? 0)
      await ended
    },
  }
}

test.skipIf(process.platform !== 'linux')(
  'a crash also kills the children, is not reported as a surprise, and ends when the next life is ready',
  async () => {
    const kept = await keepRunning({ name: 'shell', launch: launchShell, kill9: killWithChildren })
    try {
      const pid = kept.pid() ?? 0
      const [child = 0] = await waitUntil({ what: 'a child', limitMs: 60_000 }, () => {
        const found = childrenOf(pid)
        return found.length > 0 ? found : undefined
      })
      let wasDead = false
      await kept.crash({
        downMs: 10,
        whileDead() {
          wasDead = kept.pid() === undefined
        },
      })
      expect(wasDead).toBe(true)
      expect(kept.pid()).not.toBe(pid)
      await waitUntil({ what: 'the child to be gone', limitMs: 60_000 }, () => !isAlive(child))
      expect(kept.surprises()).toEqual([])
    } finally {
      await kept.stop()
    }
  },
)

test.skipIf(process.platform !== 'linux')('an unrequested end is reported, and the unit is restarted', async () => {
  const kept = await keepRunning({ name: 'shell', launch: launchShell, kill9: killWithChildren })
  try {
    const pid = kept.pid() ?? 0
    await killWithChildren(pid)
    await waitUntil({ what: 'another life', limitMs: 60_000 }, () => ![undefined, pid].includes(kept.pid()))
    expect(kept.surprises()).toEqual([expect.stringContaining('shell ended by itself')])
  } finally {
    await kept.stop()
  }
})
