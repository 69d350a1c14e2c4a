import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { peakMemory } from './peak-memory.ts'

const MIB = 1_048_576

test.runIf(process.platform === 'linux')('a child’s peak does not include its parent’s memory at the fork', () => {
  const held = Buffer.alloc(400 * MIB, 1)
  const script = `import(${JSON.stringify(new URL('./peak-memory.ts', import.meta.url).href)}).then((m) => console.log(m.peakMemory()))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', script], {
    cwd: new URL('../../..', import.meta.url),
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(Number(stdout)).toBeGreaterThan(10 * MIB)
  expect(Number(stdout)).toBeLessThan(held.byteLength / 2)
  expect(peakMemory()).toBeGreaterThan(held.byteLength)
})
