import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { PROJECTS, projectOf } from './projects.ts'
import { SECONDS } from './seconds.ts'

/**
 * Runs project by project, the heaviest first, because a worker that changes projects starts again. Within a project
 * the longest files begin first, so that all workers end at about the same time: if a file of three minutes began last,
 * the other core would be idle that long.
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
