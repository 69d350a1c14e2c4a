import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataFolderInUse, lockDataFolder } from './data-lock.ts'
import { identityOf } from './process-identity.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firsthand-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder is held by one process and can be released', () => {
  const release = lockDataFolder(folder)
  expect(() => lockDataFolder(folder)).toThrow(DataFolderInUse)
  release()
  lockDataFolder(folder)()
})

test('the lock of a dead process does not count, even if its pid was reused', () => {
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: 'before' }))
  lockDataFolder(folder)()
  writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, started: 'an earlier life' }))
  lockDataFolder(folder)()
})

test.each(['', '{', '[]', '{"pid":"1"}'])('a lock file that says nothing (%j) is no lock', (text) => {
  writeFileSync(join(folder, 'lock'), text)
  lockDataFolder(folder)()
})

test('a process is recognised, and a later one with its pid is not', () => {
  const own = identityOf(process.pid)
  expect(own?.pid).toBe(process.pid)
  expect(identityOf(process.pid)).toEqual(own)
})
