import { describe, expect, test } from 'vitest'
import { ROOT } from '../stack/start-stack.ts'
import { parseArguments } from './arguments.ts'
import { chosenFiles, projectsOf, strangers } from './chosen-files.ts'
import { projectOf } from './projects.ts'
import { type FileResult, filesToTryAgain, isGreen, type SuiteResult } from './results.ts'
import { summaryLines } from './summary.ts'

const file = (name: string, more: Partial<FileResult> = {}): FileResult => ({
  ...{ file: name, project: projectOf(name), ms: 1000, passed: 3, skipped: 0, failed: [] },
  ...more,
})
const run = (more: Partial<SuiteResult> = {}): SuiteResult => ({
  ...{ files: [file('a.test.ts')], flaky: [], loose: [], ms: 61_000 },
  ...more,
})
const lastLine = (result: SuiteResult) => summaryLines(result, true).at(-1)

describe('a file’s name says what it needs', () => {
  test.each([
    ['packages/domain/src/id.test.ts', 'pure'],
    ['packages/timeline/src/live.property.test.ts', 'pure'],
    ['packages/media/src/cleaned/clean-copy.programs.test.ts', 'programs'],
    ['packages/database/src/roles.db.test.ts', 'database'],
    ['services/command/src/wall/wall.browser.test.ts', 'browser'],
    ['test/src/chaos/kill.stack.test.ts', 'stack'],
  ])('%s is of %s', (name, project) => expect(projectOf(name)).toBe(project))

  test('a path and a part of a name choose files as vitest does, and only their projects are set up', () => {
    expect(chosenFiles(ROOT, ['test/src/suite/suite.test.ts'])).toEqual(['test/src/suite/suite.test.ts'])
    expect(chosenFiles(ROOT, ['suite/suite.test.ts:12'])).toEqual(['test/src/suite/suite.test.ts'])
    expect(projectsOf(chosenFiles(ROOT, ['packages/timeline']))).toEqual(['pure'])
    expect(projectsOf(chosenFiles(ROOT, []))).toEqual(['pure', 'programs', 'database', 'browser', 'stack'])
    expect(chosenFiles(ROOT, ['no-such-file'])).toEqual([])
  })
})

describe('a run is', () => {
  test('green when all passed, and its last line says how many', () => {
    expect(isGreen(run())).toBe(true)
    expect(lastLine(run({ files: [file('a.test.ts'), file('b.db.test.ts', { skipped: 2 })] }))).toBe(
      '6 passed, 0 failed',
    )
  })

  test('green and says so when two tests passed only in their second try', () => {
    const result = run({ flaky: [{ file: 'a.test.ts', tests: ['one', 'other'] }] })
    expect(isGreen(result)).toBe(true)
    expect(summaryLines(result, true)).toEqual(
      expect.arrayContaining(['FLAKY a.test.ts: one', 'FLAKY a.test.ts: other', '3 passed, 0 failed']),
    )
  })

  test('red with three such tests, though each passed in the end', () => {
    const result = run({ flaky: [{ file: 'a.test.ts', tests: ['one', 'two', 'three'] }] })
    expect(isGreen(result)).toBe(false)
    expect(lastLine(result)).toBe('3 passed, 1 failed')
  })

  test.each([
    ['a test failed twice', run({ files: [file('a.test.ts', { failed: ['one'] })] })],
    ['something was thrown that belongs to no file', run({ loose: ['Error: nobody waits for this'] })],
    ['no test ran', run({ files: [] })],
    ['a statement has no test', run({ answers: { notCompared: ['a.ts read 1'], noLongerExcepted: [] } })],
    ['all were skipped', run({ files: [file('a.test.ts', { passed: 0, skipped: 9 })] })],
  ])('red when %s', (_what, result) => {
    expect(isGreen(result)).toBe(false)
    expect(lastLine(result)).toMatch(/^\d+ passed, 1 failed$/)
  })
})

test('failed files are tried again, unless so many failed that something is broken', () => {
  const failed = (n: number) =>
    Array.from({ length: n }, (_, at) => file(`f${at}.test.ts`, { failed: ['one', 'other'] }))
  expect(filesToTryAgain([file('fine.test.ts'), ...failed(10)])).toEqual(failed(10))
  expect(filesToTryAgain(failed(11))).toEqual([])
})

describe('the arguments', () => {
  test('may be paths, lines of a file and options in any order', () => {
    expect(parseArguments(['-t', 'a name', 'one.test.ts:12', '--project', 'pure', '--bail=1', 'two'])).toEqual({
      filters: ['one.test.ts:12', 'two'],
      options: {
        ...{ watch: false, update: false, bail: 1, testNamePattern: 'a name', project: ['pure'] },
        includeTaskLocation: true,
      },
    })
  })

  test.each([['--nonsense', 'a.test.ts'], ['--verbose', 'a.test.ts'], ['--bail', 'a.test.ts'], ['--help'], ['-x']])(
    'are refused with a list of options: %s %s',
    (...args) => expect(() => parseArguments(args)).toThrow(/usage: npm test/),
  )

  test('a path that matches no file is named, even beside one that does', () => {
    expect(strangers(ROOT, ['suite/suite.test.ts:3', 'pakages/domain'])).toEqual(['pakages/domain'])
  })
})

test('the summary names the twenty slowest files, the total of each project, and the time beside its limit', () => {
  const files = Array.from({ length: 30 }, (_, n) => file(`f${n}.${n % 2 === 0 ? 'db.' : ''}test.ts`, { ms: n * 1000 }))
  const lines = summaryLines(run({ files }), true)
  expect(lines.filter((line) => /^ +\d+\.\d s {2}f\d+/.test(line))).toHaveLength(20)
  expect(lines.find((line) => line.includes('database'))).toMatch(/210\.0 s {2}database {2}15 files/)
  expect(lines.find((line) => line.includes('The whole suite'))).toContain('1 min 1 s')
})
