import { createHash } from 'node:crypto'
import { DOOR_LANGUAGES } from '@firsthand/door-words'
import { expect, test } from 'vitest'
import { digestOf, pagePolicy, readPageFiles } from './index.ts'

test('every script is named by its own digest, once', async () => {
  const { page, lazy, more } = await readPageFiles()
  const all = [page, ...lazy, ...more]
  expect(lazy.map(({ name }) => name)).toContain('code')
  expect(more.map(({ language }) => language)).toEqual(DOOR_LANGUAGES)
  for (const { name, path, text } of all) {
    const hex = createHash('sha256').update(text).digest('hex')
    expect(path).toBe(`/assets/${name}.${hex.slice(0, 16)}.js`)
  }
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length)
})

test('the script of a language names the path of every script that is loaded later', async () => {
  const { lazy, more } = await readPageFiles()
  for (const { text } of more) for (const { path } of lazy) expect(text).toContain(`"${path}"`)
})

test('the policy allows the one stylesheet by its digest', async () => {
  const { style } = await readPageFiles()
  const { hex, base64 } = digestOf(style)
  expect(Buffer.from(base64, 'base64').toString('hex')).toBe(hex)
  expect(pagePolicy(base64)).toContain(`style-src 'sha256-${base64}';`)
})
