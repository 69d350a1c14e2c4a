import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskFolder, useQuickFolder } from './quick-folder.ts'

const PLENTY = 'MemAvailable:   16000000 kB\n'
/** No pid is that large (/proc/sys/kernel/pid_max). */
const NOBODY = 99_999_999

let memory: string
beforeEach(() => {
  memory = mkdtempSync(join(tmpdir(), 'firsthand-memory-'))
})
afterEach(() => rmSync(memory, { recursive: true, force: true }))

const machine =
  (options: string, available = PLENTY) =>
  (file: string): string =>
    file === '/proc/mounts' ? `tmpfs ${memory} tmpfs ${options} 0 0\n` : available

test('what is made for a run lies in memory, and is taken away with it', () => {
  const outside = tmpdir()
  const end = useQuickFolder(memory, machine('rw,nosuid'))
  try {
    expect(realpathSync(tmpdir())).toBe(realpathSync(join(memory, `firsthand-${process.pid}`)))
    expect(tmpdir()).not.toContain(memory)
    expect(statSync(tmpdir()).mode & 0o7777).toBe(0o1777)
    expect(diskFolder()).toBe(outside)
  } finally {
    end()
  }
  expect(existsSync(join(memory, `firsthand-${process.pid}`))).toBe(false)
  expect(tmpdir()).toBe(outside)
})

test('a machine with little memory, or none that runs programs, uses its disk', () => {
  const outside = tmpdir()
  for (const read of [machine('rw,noexec'), machine('rw', 'MemAvailable: 4000000 kB\n'), () => '']) {
    useQuickFolder(memory, read)()
    expect(tmpdir()).toBe(outside)
  }
})

test('what a killed run left is swept; what another one uses stays', () => {
  const [left, used] = [NOBODY, process.ppid].map((pid) => join(memory, `firsthand-${pid}`))
  for (const folder of [left, used]) mkdirSync(folder ?? '')
  useQuickFolder(memory, machine('rw'))()
  expect([left, used].map((folder) => existsSync(folder ?? ''))).toEqual([false, true])
})
