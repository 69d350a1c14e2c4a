import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './cruise.ts'
import { filesNamedIn, isThere, placesIn, spread, sqlNamedIn } from './page-places.ts'
import { filesOfProject } from './source-files.ts'

const ARCHITECTURE_BYTES = 14_000

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
/**
 * The architecture page and the README of each workspace package. Decisions are left out, because each describes the
 * state of its own time.
 */
const PAGES = filesOfProject(/^(?:README|ARCHITECTURE)[.]md$/).filter((path) => !path.startsWith('docs/decisions'))

test('each path that ARCHITECTURE.md or a room’s README names exists', () => {
  expect(PAGES.length).toBeGreaterThan(20)
  const lost = PAGES.flatMap((page) =>
    placesIn(read(page))
      .filter((place) => !isThere(ROOT, dirname(page), place))
      .map((place) => `${page}: ${place}`),
  )
  expect(lost).toEqual([])
})

/** Names of files that a run makes, and of one example. They need not exist. */
const MADE: ReadonlySet<string> = new Set(['run.json', '095-what-it-brings.sql'])

test('each file that they name without a folder exists somewhere', () => {
  const names = new Set(filesOfProject(/./).map((path) => basename(path)))
  const lost = PAGES.flatMap((page) => filesNamedIn(read(page)).map((file) => ({ page, file })))
  expect(lost.length).toBeGreaterThan(20)
  expect(
    lost.filter(({ file }) => !names.has(file) && !MADE.has(file)).map(({ page, file }) => `${page}: ${file}`),
  ).toEqual([])
})

test('each function or table that they name exists in the database', () => {
  const sql = filesOfProject(/[.]sql$/)
    .map(read)
    .join('\n')
  const named = PAGES.flatMap((page) => sqlNamedIn(read(page)).map((one) => [page, one.join('.')] as const))
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(([, name]) => !sql.includes(name)).map(([page, name]) => `${page}: ${name}`)).toEqual([])
})

test('ARCHITECTURE.md is one page with twenty tasks, and every room has a README', () => {
  const map = read('ARCHITECTURE.md')
  expect(Buffer.byteLength(map)).toBeLessThanOrEqual(ARCHITECTURE_BYTES)
  const tasks = map.split('## Twenty tasks')[1] ?? ''
  expect(tasks.match(/^\d+[.] \*\*/gm)).toHaveLength(20)
  const rooms = filesOfProject(/^package[.]json$/)
    .map(dirname)
    .filter((room) => /^(?:packages|services|workers|infra)\/[^/]+$/.test(room))
  expect(rooms.length).toBeGreaterThan(15)
  expect(rooms.filter((room) => !PAGES.includes(`${room}/README.md`))).toEqual([])
})

test('a missing place is found, also among several and with a wildcard', () => {
  expect(spread('a/{b,c}/{d,e}.ts')).toEqual(['a/b/d.ts', 'a/b/e.ts', 'a/c/d.ts', 'a/c/e.ts'])
  const page = '`packages/domain/src/{refusal,nothing}.ts`, `src/nothing`, `test/src/nothing-*.ts` and `npm start`'
  expect(placesIn(page).filter((place) => !isThere(ROOT, 'packages/domain', place))).toEqual([
    'packages/domain/src/nothing.ts',
    'src/nothing',
    'test/src/nothing-*.ts',
  ])
})
