import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { PROJECTS, projectOf } from './projects.ts'

/** Seconds of what takes long on two cores: rough, for order alone. What is not listed counts as little. */
const SECONDS: Readonly<Record<string, number>> = {
  'test/src/bench/benches.stack.test.ts': 157,
  'test/src/chaos/kill.stack.test.ts': 150,
  'test/src/pipeline/pipeline.stack.test.ts': 99,
  'test/src/e2e/operations.stack.test.ts': 98,
  'test/src/e2e/commander.stack.test.ts': 83,
  // Longer, but it installs a whole checkout: not beside the first stacks, and not last.
  'infra/local/src/bootstrap.stack.test.ts': 60,
  'test/src/e2e/main-job.stack.test.ts': 44,
  'test/src/pipeline/arrival.stack.test.ts': 41,
  'test/src/e2e/phone-fixtures.stack.test.ts': 39,
  'test/src/e2e/reconstruction.stack.test.ts': 38,
  'test/src/chaos/triage-killed.stack.test.ts': 35,
  'test/src/soak/crash.stack.test.ts': 33,
  'test/src/services/ceph/s3.stack.test.ts': 31,
  'test/src/pipeline/fixtures.stack.test.ts': 30,
  'test/src/services/ceph/start-ceph.stack.test.ts': 29,
  'test/src/pipeline/slow-lane.stack.test.ts': 28,
  'services/command/src/map/map.browser.test.ts': 65,
  'services/command/src/wall/wall.browser.test.ts': 60,
  'services/command/src/reconstruction.browser.test.ts': 52,
  'services/intake/src/witness-again.browser.test.ts': 42,
  'services/command/src/live/live-gap.browser.test.ts': 35,
  'services/command/src/triage/triage.browser.test.ts': 29,
  'web-upload/test/clean.browser.test.ts': 28,
  'services/command/src/languages.browser.test.ts': 26,
  'services/command/src/console.browser.test.ts': 25,
  'test/src/hostile/bombs.programs.test.ts': 52,
  'test/src/hostile/references.programs.test.ts': 35,
  'packages/media/src/renditions/films.programs.test.ts': 28,
  'packages/media/src/renditions/film-colours.programs.test.ts': 26,
  'packages/media/src/agreement.programs.test.ts': 25,
  'test/src/hostile/inside/misbehave.programs.test.ts': 25,
  'test/src/pipeline/sound-links.db.test.ts': 37,
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
