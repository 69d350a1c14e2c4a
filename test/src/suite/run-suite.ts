import { relative } from 'node:path'
import type { TestModule, TestSpecification, Vitest } from 'vitest/node'
import { ITS_WORKER, readModule } from './read-module.ts'
import { type FileResult, type Flaky, filesToTryAgain, type SuiteResult } from './results.ts'

/** Runs the files that `filters` choose. Failed files run once more, alone, after all others. */
export async function runSuite(vitest: Vitest, filters: readonly string[]): Promise<SuiteResult> {
  const began = performance.now()
  await vitest.start([...filters])
  const first = withThrown(vitest, filesNow(vitest))
  const loose = looseErrors(vitest)
  const again = new Map<string, FileResult>()
  for (const { file, failed } of filesToTryAgain(first)) {
    process.stdout.write(`\nOnce more, alone: ${file} (failed: ${failed.join('; ')})\n`)
    vitest.state.clearErrors()
    await vitest.runTestSpecifications(specificationsOf(vitest, file))
    const told = withThrown(vitest, filesNow(vitest)).find((one) => one.file === file)
    if (told !== undefined) again.set(file, told)
    loose.push(...looseErrors(vitest))
  }
  const flaky = first.flatMap(({ file, failed }): readonly Flaky[] => {
    const told = again.get(file)
    return told !== undefined && told.failed.length === 0 ? [{ file, tests: failed }] : []
  })
  return {
    files: first.map((one) => again.get(one.file) ?? one),
    flaky,
    loose,
    ms: performance.now() - began,
  }
}

/** Vitest's message when a worker dies. */
const WORKER_DEATH = 'Worker forks emitted error'

const filesNow = (vitest: Vitest): readonly FileResult[] =>
  vitest.state
    .getFiles()
    .map((file) => vitest.state.getReportedEntity(file))
    .filter((entity): entity is TestModule => entity?.type === 'module')
    .map(readModule)

function specificationsOf(vitest: Vitest, file: string): TestSpecification[] {
  const known = vitest.state.getFiles().find(({ filepath }) => relative(vitest.config.root, filepath) === file)
  return known === undefined ? [] : vitest.getModuleSpecifications(known.filepath)
}

/**
 * Marks files during which an error occurred outside of their tests. Something that an earlier file left behind may
 * have caused it.
 */
function withThrown(vitest: Vitest, files: readonly FileResult[]): readonly FileResult[] {
  const thrown = vitest.state.getUnhandledErrors()
  return files.map((one) => {
    const error = thrown.find((each) => placeOf(vitest, each) === one.file)
    if (error === undefined || one.failed.length > 0) return one
    return { ...one, failed: [`thrown while it ran, outside of its tests: ${wordsOf(error)}`] }
  })
}

/** Errors that belong to no file. A worker's death is left out if it was reported with its file. */
function looseErrors(vitest: Vitest): string[] {
  const isDeathTold = filesNow(vitest).some(({ failed }) => failed.includes(ITS_WORKER))
  const words = vitest.state.getUnhandledErrors().flatMap((error) => {
    return placeOf(vitest, error) === undefined ? [wordsOf(error)] : []
  })
  return words.filter((one) => !isDeathTold || !one.includes(WORKER_DEATH))
}

function placeOf(vitest: Vitest, error: unknown): string | undefined {
  const path: unknown = Object(error)['VITEST_TEST_PATH']
  return typeof path === 'string' ? relative(vitest.config.root, path) : undefined
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(Object(error)['message'] ?? error)
}
