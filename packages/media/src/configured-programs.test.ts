import { realpath } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { configuredPrograms } from './configured-programs.ts'

const asked = async (json: string | undefined, path: string) => {
  const logged: unknown[] = []
  const log = { event: (name: string, fields: object) => void logged.push([name, fields]) }
  const programs = await configuredPrograms({ json, path, log }).catch(String)
  return { programs, logged }
}

test('the named programs are used, and PATH is ignored', async () => {
  const { programs, logged } = await asked('{"node":"/bin/our-node","ffmpeg":"/opt/ffmpeg"}', '/usr/bin')
  expect(programs).toEqual({ node: '/bin/our-node', ffmpeg: '/opt/ffmpeg', env: {}, roots: [] })
  expect(logged).toEqual([])
})

test('a malformed setting stops the start, and is reported by its name without its content', async () => {
  const { programs, logged } = await asked('{"node":"secret"}', '/usr/bin')
  expect(programs).toBe('Error: FIRSTHAND_PROGRAMS is not what it should be')
  expect(logged).toEqual([['config.refused', { variable: 'FIRSTHAND_PROGRAMS', code: 'malformed' }]])
})

test('without the setting PATH is searched', async () => {
  const { programs } = await asked(undefined, '/nowhere')
  expect(programs).toMatchObject({ node: await realpath(process.execPath) })
  expect(programs).not.toHaveProperty('ffmpeg')
})
