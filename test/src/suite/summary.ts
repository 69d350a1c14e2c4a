import { verdictLines } from '../answers/verdict.ts'
import { PROJECTS } from './projects.ts'
import { type FileResult, flakyTests, isGreen, MOST_FLAKY, type SuiteResult } from './results.ts'

const SLOWEST = 20
/**
 * The time limit of the whole suite on two quiet cores, after install. It is printed beside the measured duration, so
 * that the author of a slow test sees it.
 */
const LIMIT_MINUTES = 10

/** The last lines of a run. Scripts that parse the counts read the final line. */
export function summaryLines(result: SuiteResult, isWhole: boolean): readonly string[] {
  return [
    ...(result.files.length > 1 ? [...projectLines(result.files), ...slowestLines(result.files)] : []),
    ...(isWhole ? [wholeLine(result.ms)] : []),
    ...result.loose.map((words) => `THROWN OUTSIDE OF ALL TESTS: ${words}`),
    ...(result.answers === undefined ? [] : verdictLines(result.answers)),
    ...result.flaky.flatMap(({ file, tests }) => tests.map((test) => `FLAKY ${file}: ${test}`)),
    ...(flakyTests(result) > MOST_FLAKY ? [`More than ${MOST_FLAKY} tests passed only when they were run again.`] : []),
    ...countLines(result),
  ]
}

function projectLines(files: readonly FileResult[]): readonly string[] {
  const rows = PROJECTS.map((project) => {
    const own = files.filter((one) => one.project === project)
    return { project, count: own.length, ms: own.reduce((sum, { ms }) => sum + ms, 0) }
  }).filter(({ count }) => count > 0)
  return [
    '',
    'Time of each project, all of its files added up:',
    ...rows.map(({ project, count, ms }) => `  ${seconds(ms)}  ${project.padEnd(9)} ${count} files`),
  ]
}

function slowestLines(files: readonly FileResult[]): readonly string[] {
  const slowest = [...files].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST)
  return ['', 'Slowest files:', ...slowest.map(({ file, ms }) => `  ${seconds(ms)}  ${file}`)]
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1).padStart(7)} s`

function wholeLine(ms: number): string {
  const [minutes, rest] = [Math.floor(ms / 60_000), Math.round((ms % 60_000) / 1000)]
  return `\nThe whole suite took ${minutes} min ${rest} s; its limit on two quiet cores is ${LIMIT_MINUTES} min.`
}

function countLines(result: SuiteResult): readonly string[] {
  const sum = (of: (one: FileResult) => number): number => result.files.reduce((all, one) => all + of(one), 0)
  const passed = sum((one) => one.passed)
  const skipped = sum((one) => one.skipped)
  const failed = sum((one) => one.failed.length)
  const isRedOtherwise = failed === 0 && !isGreen(result)
  return [
    ...(passed + failed === 0 ? ['No test ran.'] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    `${passed} passed, ${isRedOtherwise ? 1 : failed} failed`,
  ]
}
