import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { programsVariable } from './found-programs.ts'
import { adviceFor } from './program-advice.ts'
import { ProgramsMissing, resolvePrograms } from './programs.ts'
import { kindFromOsRelease, releaseName } from './system-kind.ts'
import { type WantedProgram, wantedPrograms } from './wanted-programs.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'firsthand-programs-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, text = '#!/bin/sh\n'): void {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  chmodSync(file, 0o755)
}

const search = (more: Partial<Parameters<typeof resolvePrograms>[0]> = {}) =>
  resolvePrograms({ searchPath: join(folder, 'bin'), caches: [], mode: 'never', say: () => undefined, ...more })

test('an older name of a program counts', async () => {
  for (const name of ['redis-server', 'ffmpeg', 'ffprobe', 'heif-convert', 'pdftoppm']) put(`bin/${name}`)
  put('bin/exiftool', '#!/usr/bin/perl -w\n')
  const found = await search()
  expect(found.paths).toMatchObject({
    valkey: join(folder, 'bin/redis-server'),
    heifDec: join(folder, 'bin/heif-convert'),
  })
  const variable: unknown = JSON.parse(programsVariable(found))
  expect(variable).toMatchObject({
    exiftool: join(folder, 'bin/exiftool'),
    perl: expect.stringContaining('perl'),
    env: {},
  })
})

test('a relative folder on PATH is ignored', async () => {
  await expect(search({ searchPath: '.:bin' })).rejects.toThrow(ProgramsMissing)
})

test('missing programs are named with this system’s install command', async () => {
  put('bin/ffmpeg')
  put('bin/ffprobe')
  await expect(search()).rejects.toThrow(/Missing on this machine: valkey-server or redis-server, exiftool, /)
})

const wanted = (...keys: string[]): WantedProgram[] => wantedPrograms.filter(({ key }) => keys.includes(key))

test.each([
  ['apt', 'sudo apt-get install --no-install-recommends valkey-server ffmpeg'],
  ['brew', 'brew install valkey ffmpeg'],
  ['dnf', 'sudo dnf install valkey ffmpeg-free'],
  ['pacman', 'sudo pacman -S valkey ffmpeg'],
  ['apk', 'sudo apk add valkey ffmpeg'],
] as const)('advice for %s', (kind, command) => {
  expect(adviceFor(wanted('valkey', 'ffmpeg', 'ffprobe'), kind)).toContain(`Install them with:  ${command}\n`)
})

test('a distribution is recognised by its own name or by its family', () => {
  expect(kindFromOsRelease('NAME="Debian"\nID=debian\nVERSION_ID="13"\n')).toBe('apt')
  expect(kindFromOsRelease('ID=pop\nID_LIKE="ubuntu debian"\n')).toBe('apt')
  expect(kindFromOsRelease('ID="rocky"\nID_LIKE="rhel centos fedora"\n')).toBe('dnf')
  expect(kindFromOsRelease('ID=haiku\n')).toBe('other')
  expect(releaseName('ID=debian\nVERSION_ID="13"\n')).toBe('debian-13')
})
