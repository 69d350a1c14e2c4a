import type { TestModule } from 'vitest/node'
import type { FileResult } from './results.ts'

const ITSELF = 'the file itself'
/** The name that is listed if the process that ran the file died. */
export const ITS_WORKER = 'its worker died'

/** Vitest's result of a file that has run. */
export function readModule(module: TestModule): FileResult {
  const tests = [...module.children.allTests()]
  const statesOf = (state: string) => tests.filter((test) => test.result().state === state)
  const failed = statesOf('failed').map(({ fullName }) => fullName)
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0)
  const outside = [...suites.map(({ fullName }) => fullName), ...(module.errors().length > 0 ? [ITSELF] : [])]
  // The worker died before it reported on this file.
  const isUntold = !['passed', 'failed', 'skipped'].includes(module.state())
  const { collectDuration, prepareDuration, setupDuration, duration } = module.diagnostic()
  return {
    file: module.relativeModuleId,
    project: module.project.name,
    ms: collectDuration + prepareDuration + setupDuration + duration,
    passed: statesOf('passed').length,
    skipped: tests.filter((test) => ['skipped', 'pending'].includes(test.result().state)).length,
    failed: isUntold ? [ITS_WORKER] : [...failed, ...outside],
  }
}
