import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './cruise.ts'

/** A cast to `never` switches off every check of the value. Each entry says why this cast must stay. */
const CASTS: Readonly<Record<string, string>> = {
  'packages/runtime/src/thread.ts': 'an answer of a thread is known by its number; who asked has its type',
}

/** Command parses requests in its `door` only; these raw reads must not occur elsewhere. */
const COMMAND = 'services/command/src'
const DOOR = `${COMMAND}/door/`
const UNREAD =
  /\breq\s*\.\s*(?:query|queries|json|parseBody|formData|text|arrayBuffer|blob)\s*\(|['"]hono\/validator['"]/

const withoutComments = (source: string): string =>
  source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
const casts = (source: string): boolean => /\bas\s+never\b/.test(withoutComments(source))
const readsUnread = (source: string): boolean => UNREAD.test(withoutComments(source))

/** Folders without our own sources. */
const NOT_OURS = new Set(['node_modules', 'dist'])
const isSource = (name: string): boolean => /\.tsx?$/.test(name) && !/\.(test|test-kit|d)\.tsx?$/.test(name)

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true })
  const below = entries.map(async (entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesOf(path)
    return entry.isFile() && isSource(entry.name) ? [path] : []
  })
  return (await Promise.all(below)).flat()
}

async function shipped(rooms: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  const files = (await Promise.all(rooms.map(filesOf))).flat()
  // A file that vanishes during the scan is skipped.
  return Promise.all(
    files.map(async (file) => [file, await readFile(join(ROOT, file), 'utf8').catch(() => '')] as const),
  )
}

test('shipped code has no cast to never except those with a reason', async () => {
  const sources = await shipped(['packages', 'services', 'workers', 'infra'])
  expect(sources.length).toBeGreaterThan(1000)
  const found = sources.filter(([, source]) => casts(source)).map(([file]) => file)
  expect(found).toEqual(Object.keys(CASTS))
})

test('officers’ requests are parsed in the door of command and nowhere else', async () => {
  const sources = await shipped([COMMAND])
  const readers = sources.filter(([, source]) => readsUnread(source)).map(([file]) => file)
  expect(readers.filter((file) => !file.startsWith(DOOR))).toEqual([])
  expect(readers).toContain(`${DOOR}validated.ts`)
})

test('both rules find planted violations, and ignore comments', () => {
  for (const cast of ['send(json as never)', 'x = y as\n  never']) expect(casts(cast)).toBe(true)
  for (const prose of ['// counts as never asked', '/** as never before */', 'it was never sent'])
    expect(casts(prose)).toBe(false)
  for (const read of ["c.req.query('view')", 'await c.req.json()', "import { validator } from 'hono/validator'"])
    expect(readsUnread(read)).toBe(true)
  for (const fine of ["c.req.valid('query')", "c.req.param('item')", "// by c.req.query('x') once"])
    expect(readsUnread(fine)).toBe(false)
})
