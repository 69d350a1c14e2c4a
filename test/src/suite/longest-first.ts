import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { PROJECTS, projectOf } from './projects.ts'
import { SECONDS } from './seconds.ts'

/**
 * Project by project, the heaviest first, because a worker that changes projects starts again. Within each the longest
 * files begin first, so that the workers end together: a file of three minutes that begins last would leave the other
 * core idle for as long.
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
