import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allCommands } from '../../../infra/ops/src/commands/all-commands.ts'
import { ROOT } from './cruise.ts'
import { filesOfProject } from './source-files.ts'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].toSorted()

/**
 * A bench's name, which stands before its summary. The source is read as text and not loaded, because benches import
 * browsers.
 */
const NAMED = /^ {2}name: '([a-z0-9 -]+)',\n {2}summary:/gm

const benchNames = (): readonly string[] =>
  sorted(
    filesOfProject(/[.]ts$/, 'test/src/bench').flatMap((path) =>
      [...read(path).matchAll(NAMED)].map(([, name = '']) => name),
    ),
  )

/** Reads the code in the first column of the table under a heading. */
function toldBelow(page: string, heading: string): readonly string[] {
  const [, below = ''] = read(page).split(`\n${heading}\n`)
  const rows = below.split(/\n##? /)[0]?.split('\n') ?? []
  const first = rows.flatMap((row) => /^\| (.+?) \|/.exec(row)?.[1] ?? [])
  return first.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, said = '']) => said))
}

test('docs/operate.md describes exactly the commands of firsthand', () => {
  const commands = sorted(allCommands.map(({ name }) => name))
  expect(commands.length).toBeGreaterThan(25)
  // The table may add an example to the command's name: `incident keep SLUG --until …`.
  const byLength = commands.toSorted((a, b) => b.length - a.length)
  const told = toldBelow('docs/operate.md', '## All commands').map(
    (said) => byLength.find((name) => said === name || said.startsWith(`${name} `)) ?? `unknown: ${said}`,
  )
  expect(sorted(told)).toEqual(commands)
})

test('docs/measure.md describes exactly the existing benches', () => {
  const benches = benchNames()
  expect(benches.length).toBeGreaterThan(10)
  expect(sorted(toldBelow('docs/measure.md', '## Benches'))).toEqual(benches)
})

test('every npm script is described on a page', () => {
  const { scripts } = Object(JSON.parse(read('package.json')))
  const pages = filesOfProject(/[.]md$/)
    .map(read)
    .join('\n')
  const told = (name: string): boolean =>
    new RegExp(`\\bnpm (?:run (?:-s )?)?${name}(?![\\w:-])`).test(pages.replace(/\s+/g, ' '))
  expect(Object.keys(Object(scripts)).filter((name) => !told(name))).toEqual([])
})
