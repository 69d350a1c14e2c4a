import { realpath } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { configuredPrograms } from './configured-programs.ts'

const asked = async (json: string | undefined, path: string) => {
  const logged: unknown[] = []
  const log = { event: (name: string, fields: object) => void logged.push([name, fields]) }
  const programs = await configuredPrograms({ json, path, log }).catch(String)
  return { programs, logged }
}

test('the programs that are named are taken, and PATH is not looked at', async () => {
  const { programs, logged } = await asked('{"node":"/bin/our-node","ffmpeg":"/opt/ffmpeg"}', '/usr/bin')
  expect(programs).toEqual({ node: '/bin/our-node', ffmpeg: '/opt/ffmpeg', env: {}, roots: [] })
  expect(logged).toEqual([])
})

test('a setting that names none stops the start, and is told by its name without what stands in it', async () => {
  const { programs, logged } = await asked('{"node":"secret"}', '/usr/bin')
  expect(programs).toBe('Error: FIRSTHAND_PROGRAMS is not what it should be')
  expect(logged).toEqual([['config.refused', { variable: 'FIRSTHAND_PROGRAMS', code: 'malformed' }]])
})

test('without the setting PATH is looked through', async () => {
  const { programs } = await asked(undefined, '/nowhere')
  expect(programs).toMatchObject({ node: await realpath(process.execPath) })
  expect(programs).not.toHaveProperty('ffmpeg')
})
