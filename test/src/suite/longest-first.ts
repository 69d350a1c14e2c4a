import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Seconds of what takes long on two cores: rough, for order alone. What is not listed counts as its kind does. */
const SECONDS: Readonly<Record<string, number>> = {
  'test/src/chaos/kill.test.ts': 200,
  'test/src/e2e/commander.test.ts': 180,
  'test/src/pipeline/pipeline.test.ts': 110,
  'test/src/e2e/reconstruction.test.ts': 100,
  'test/src/e2e/main-job.test.ts': 90,
  'test/src/e2e/operations.test.ts': 90,
  'test/src/e2e/police-material.test.ts': 90,
  'test/src/e2e/phone-fixtures.test.ts': 90,
  'test/src/hostile/fuzz.test.ts': 60,
  'test/src/soak/crash.test.ts': 60,
  // Longer, but it compiles a whole checkout: not beside the first stacks, and not last.
  'infra/local/src/bootstrap.test.ts': 55,
  'infra/local/src/stack.test.ts': 50,
  'packages/media/src/renditions/film-colours.test.ts': 90,
  'packages/media/src/renditions/timeline.test.ts': 80,
  'services/command/src/wall/wall.browser.test.ts': 110,
  'services/command/src/reconstruction.browser.test.ts': 100,
  'services/command/src/map/map.browser.test.ts': 90,
  'services/command/src/languages.browser.test.ts': 90,
  'services/command/src/timeline/timeline.browser.test.ts': 80,
  'services/intake/src/receipt/reopen.browser.test.ts': 80,
  'services/intake/src/witness-again.browser.test.ts': 75,
  'services/command/src/triage/triage.browser.test.ts': 70,
  'services/command/src/verification/item-work.browser.test.ts': 60,
}

/**
 * The longest files begin first, so that the workers end together: a file of three minutes that begins last would
 * leave the other core idle for as long. Two that start no stack of processes stand between two that do, so that
 * stacks meet seldom.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const weightOf = ({ moduleId }: TestSpecification): number => secondsOf(relative(this.ctx.config.root, moduleId))
    const sorted = [...files].sort((a, b) => weightOf(b) - weightOf(a) || (a.moduleId < b.moduleId ? -1 : 1))
    const isStack = ({ moduleId }: TestSpecification): boolean =>
      relative(this.ctx.config.root, moduleId).startsWith('test/src/')
    const stacks = sorted.filter(isStack)
    const others = sorted.filter((file) => !isStack(file))
    const mixed = stacks.flatMap((stack, at) => [stack, ...others.slice(2 * at, 2 * at + 2)])
    return [...mixed, ...others.slice(2 * stacks.length)]
  }
}

function secondsOf(file: string): number {
  const known = SECONDS[file]
  if (known !== undefined) return known
  if (file.includes('.browser.test.')) return 45
  if (file.startsWith('test/src/')) return 30
  if (file.startsWith('packages/media/')) return 15
  return file.includes('.db.test.') ? 10 : 1
}
