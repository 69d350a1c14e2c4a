import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { openProcessCap } from './process-cap.ts'

const cap = await openProcessCap()
const run = promisify(execFile)

test.skipIf(cap === undefined)(
  'what root may fork is bounded by the kernel (skipped where no group can be made)',
  async () => {
    const { command, args } = cap?.wrap('/bin/sh', [
      '-c',
      '/bin/cat /proc/self/cgroup; echo "$0"',
      'kept as it was',
    ]) ?? {
      command: '',
      args: [],
    }
    const folder = dirname(args[2] ?? '')
    const { stdout } = await run(command, [...args])
    expect(stdout).toContain(`/firsthand-${process.pid}-`)
    expect(stdout).toContain('kept as it was')
    expect(existsSync(folder)).toBe(true)
    await cap?.release()
    expect(existsSync(folder)).toBe(false)
  },
)
