import type { Verdict } from '../answers/verdict.ts'

/** The result of one file. */
export interface FileResult {
  /** The path, relative to the root. */
  readonly file: string
  readonly project: string
  /** Duration of loading the file and of all its tests and hooks. */
  readonly ms: number
  readonly passed: number
  readonly skipped: number
  /** Full names of failed tests; `the file itself` if it failed outside of its tests. */
  readonly failed: readonly string[]
}

/** A file that failed, and passed when it ran again alone. */
export interface Flaky {
  readonly file: string
  readonly tests: readonly string[]
}

export interface SuiteResult {
  /** Each file once. For a retried file, the second result. */
  readonly files: readonly FileResult[]
  readonly flaky: readonly Flaky[]
  /** Errors that belong to no file, in words. */
  readonly loose: readonly string[]
  readonly ms: number
  /** For a whole run: the statements whose answers no test compared with their types (decision 090). */
  readonly answers?: Verdict
}

/** The most tests that may fail once and pass alone. With more, the run is red. */
export const MOST_FLAKY = 2

export const flakyTests = ({ flaky }: Pick<SuiteResult, 'flaky'>): number =>
  flaky.reduce((sum, { tests }) => sum + tests.length, 0)

export const isGreen = (result: SuiteResult): boolean =>
  result.loose.length === 0 &&
  (result.answers?.notCompared ?? []).length === 0 &&
  result.files.every(({ failed }) => failed.length === 0) &&
  result.files.some(({ passed }) => passed > 0) &&
  flakyTests(result) <= MOST_FLAKY

/** The most files that are tried again. If more failed, something is broken and not flaky. */
const MOST_TRIED_AGAIN = 10

/** Files to run again alone. */
export function filesToTryAgain(files: readonly FileResult[]): readonly FileResult[] {
  const failed = files.filter((one) => one.failed.length > 0)
  return failed.length <= MOST_TRIED_AGAIN ? failed : []
}
