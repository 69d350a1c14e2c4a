// docs/decisions/README.md is the index. A decision without a row there would not be found.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './cruise.ts'

const FOLDER = join(ROOT, 'docs/decisions')
const INDEX = 'README.md'

interface Row {
  readonly file: string
  readonly number: string
  readonly title: string
  readonly supersededBy: string
}

interface Told extends Row {
  /** The row's sentence, which must be short. */
  readonly decided: string
}

const ROW = /^\| \[(\d{3})\]\(([^)]+)\) *\| (.+?) *\| (.+?) *\| (\d{3})? *\|$/

function toldRow(line: string): Told {
  const [, number = '', file = '', title = '', decided = '', supersededBy = ''] = ROW.exec(line) ?? []
  return { file, number, title, decided, supersededBy }
}

function pageRow(file: string, text: string): Row {
  const [, number = '', title = ''] = /^# (\d{3}):? (.+)$/m.exec(text) ?? []
  const supersededBy = /^Superseded by decision (\d{3})/m.exec(text)?.[1] ?? ''
  return { file, number, title, supersededBy }
}

const told = readFileSync(join(FOLDER, INDEX), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ['))
  .map(toldRow)
const pages = readdirSync(FOLDER)
  .filter((file) => file !== INDEX)
  .toSorted()
  .map((file) => pageRow(file, readFileSync(join(FOLDER, file), 'utf8')))

test('each decision has its row, in order, with its own number, title and successor', () => {
  expect(pages.length).toBeGreaterThan(50)
  expect(pages.filter(({ file, number }) => number === '' || !file.startsWith(`${number}-`))).toEqual([])
  expect(told.map(({ decided: _, ...row }) => row)).toEqual(pages)
})

test('each row gives the decision in one short sentence', () => {
  const long = told.filter(({ decided }) => decided.length > 150 || !/[^.][.]$/.test(decided))
  expect(long).toEqual([])
})
