import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { PROJECTS, projectOf } from './projects.ts'

/** Seconds of what takes long on two cores: rough, for order alone. What is not listed counts as little. */
const SECONDS: Readonly<Record<string, number>> = {
  'test/src/chaos/kill.stack.test.ts': 200,
  'test/src/pipeline/pipeline.stack.test.ts': 110,
  // Longer, but it compiles a whole checkout: not beside the first stacks, and not last.
  'infra/local/src/bootstrap.stack.test.ts': 60,
  'test/src/e2e/commander.stack.test.ts': 100,
  'test/src/e2e/phone-fixtures.stack.test.ts': 100,
  'test/src/e2e/operations.stack.test.ts': 90,
  'test/src/e2e/reconstruction.stack.test.ts': 80,
  'test/src/soak/crash.stack.test.ts': 60,
  'infra/local/src/supervisor.stack.test.ts': 60,
  'services/command/src/map/map.browser.test.ts': 90,
  'services/command/src/wall/wall.browser.test.ts': 90,
  'services/intake/src/witness-again.browser.test.ts': 80,
  'services/command/src/reconstruction.browser.test.ts': 80,
  'services/command/src/languages.browser.test.ts': 70,
  'services/command/src/console.browser.test.ts': 40,
  'services/command/src/triage/triage.browser.test.ts': 40,
  'services/command/src/timeline/timeline.browser.test.ts': 40,
  'test/src/bench/benches.stack.test.ts': 120,
  'test/src/hostile/bombs.programs.test.ts': 70,
  'packages/media/src/renditions/timeline.programs.test.ts': 43,
  'test/src/hostile/references.programs.test.ts': 43,
  'packages/media/src/agreement.programs.test.ts': 42,
  'packages/media/src/renditions/film-colours.programs.test.ts': 40,
  'test/src/pipeline/sound-links.db.test.ts': 34,
  'test/src/pipeline/twins.db.test.ts': 32,
}

/**
 * Project by project, the heaviest first: a worker that goes over to another project begins anew. Within each the longest
 * files begin first, so that the workers end together: a file of three minutes that begins last would leave the other core
 * idle for as long.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranked = files.map((file) => {
      const name = relative(this.ctx.config.root, file.moduleId)
      return { file, name, rank: -PROJECTS.indexOf(projectOf(name)), seconds: SECONDS[name] ?? 1 }
    })
    ranked.sort((a, b) => a.rank - b.rank || b.seconds - a.seconds || (a.name < b.name ? -1 : 1))
    return ranked.map(({ file }) => file)
  }
}
