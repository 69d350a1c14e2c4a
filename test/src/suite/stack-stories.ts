import type { EventEmitter } from 'node:events'
import type { Reporter, TestModule, TestSpecification } from 'vitest/node'
import type { Project } from './projects.ts'

const STACK: Project = 'stack'

/** The run and its set-up share one process but have separate module instances, so the state hangs on `process`. */
const word: EventEmitter = process
const OVER = 'firsthand:stack-stories-over'

/**
 * Tells the set-up when the last file of the project `stack` has ended: these files run first, and their shared
 * services keep costing.
 */
export class StackStories implements Reporter {
  #left = new Set<string>()

  onTestRunStart(chosen: readonly TestSpecification[]): void {
    this.#left = new Set(chosen.filter(({ project }) => project.name === STACK).map(({ moduleId }) => moduleId))
  }

  onTestModuleEnd({ moduleId }: TestModule): void {
    if (this.#left.delete(moduleId) && this.#left.size === 0) word.emit(OVER)
  }
}

/** Once per run, not again after a second try. */
export const onceStackStoriesAreOver = (act: () => void): void => {
  word.once(OVER, act)
}
