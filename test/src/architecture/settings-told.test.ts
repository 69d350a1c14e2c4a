import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from './cruise.ts'
import { documentedSettings, settingsMentioned, variablesRead } from './settings-read.ts'
import { filesOfProject } from './source-files.ts'

const OPERATE = 'docs/operate.md'
const MEASURE = 'docs/measure.md'

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const sources = filesOfProject(/[.](?:tsx?|mjs)$/)
const isShipped = (path: string): boolean =>
  /^(?:packages|services|workers|infra)\//.test(path) && !/[.]test(?:-kit)?[.]|^infra\/local\/test[.]mjs$/.test(path)

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].toSorted()

const byProcesses = sorted(sources.filter(isShipped).flatMap((path) => variablesRead(read(path))))
const byTests = sorted(sources.filter((path) => !isShipped(path)).flatMap((path) => variablesRead(read(path))))
const operate = documentedSettings(read(OPERATE))
const measure = documentedSettings(read(MEASURE))

test('every variable that a process reads is documented for operators, and every documented one is read', () => {
  expect(byProcesses.length).toBeGreaterThan(45)
  expect(sorted(operate.map(({ name }) => name))).toEqual(byProcesses)
})

test('a variable is documented once, with its default and its meaning', () => {
  const told = [...operate, ...measure]
  const names = told.map(({ name }) => name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(told.filter((one) => one.default === '' || one.meaning === '')).toEqual([])
})

test('variables documented for tests and benches are read by them', () => {
  expect(measure.length).toBeGreaterThan(5)
  expect(measure.map(({ name }) => name).filter((name) => !byTests.includes(name))).toEqual([])
})

test('no page names a variable that nothing reads', () => {
  const known = new Set([...byProcesses, ...byTests])
  const pages = filesOfProject(/[.]md$/).filter((path) => !path.startsWith('docs/decisions/'))
  const unknown = pages.flatMap((path) =>
    settingsMentioned(read(path))
      .filter((name) => !known.has(name))
      .map((name) => `${path}: ${name}`),
  )
  expect(unknown).toEqual([])
})

describe('a variable is read', () => {
  test.each([
    "withDefault(setting.integer('MADE_UP', { min: 1 }), 5)",
    "const said = env['MADE_UP']",
    "given(environment, 'MADE_UP') ?? 'x'",
    "const { HOST = '127.0.0.1', MADE_UP } = process.env",
    "const PAIR = ['FIRSTHAND_MADE_UP'] as const",
  ])('by %s', (source) => {
    expect(variablesRead(source)).toContainEqual(expect.stringMatching(/^(?:FIRSTHAND_)?MADE_UP$/))
  })

  test('does not count as read in a sentence that names it, or in an environment made for another process', () => {
    expect(variablesRead("say('Set FIRSTHAND_DATA to a folder.')\nreturn { FIRSTHAND_DATA: data }")).toEqual([])
  })
})
