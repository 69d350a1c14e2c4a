import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskFolder, useRunFolder } from './run-folder.ts'

const PLENTY = 'MemAvailable:   16000000 kB\n'
/** Larger than any pid (/proc/sys/kernel/pid_max). */
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

const mine = (place: string) => readdirSync(place).filter((name) => name.startsWith(`firsthand-${process.pid}-`))

test('a run’s files are in memory, those that need a disk are on one, and all are removed with the run', () => {
  const outside = tmpdir()
  const end = useRunFolder({ memory, read: machine('rw,nosuid') })
  const disk = diskFolder()
  try {
    expect(realpathSync(tmpdir())).toBe(realpathSync(join(memory, mine(memory)[0] ?? '')))
    expect(tmpdir()).not.toContain(memory)
    expect(statSync(tmpdir()).mode & 0o7777).toBe(0o1777)
    expect(realpathSync(disk)).toBe(realpathSync(join(outside, mine(outside)[0] ?? '', 'd')))
    writeFileSync(join(tmpdir(), 'left'), '')
    writeFileSync(join(disk, 'left'), '')
  } finally {
    end()
  }
  expect([...mine(memory), ...mine(outside)]).toEqual([])
  expect(tmpdir()).toBe(outside)
})

test('a machine with little memory, or none that runs programs, uses a folder on its disk', () => {
  const outside = tmpdir()
  for (const read of [machine('rw,noexec'), machine('rw', 'MemAvailable: 4000000 kB\n'), () => '']) {
    const end = useRunFolder({ memory, read })
    expect(tmpdir()).toBe(diskFolder())
    expect(tmpdir()).toBe(join(outside, mine(outside)[0] ?? '', 'd'))
    end()
    expect(tmpdir()).toBe(outside)
    expect([...mine(memory), ...mine(outside)]).toEqual([])
  }
})

test('files that a killed run left are removed; those of a live run stay', () => {
  const [left, used] = [NOBODY, process.ppid].map((pid) => join(memory, `firsthand-${pid}-Ab1_9z`))
  for (const folder of [left, used]) mkdirSync(folder ?? '')
  useRunFolder({ memory, read: machine('rw') })()
  expect([left, used].map((folder) => existsSync(folder ?? ''))).toEqual([false, true])
})
