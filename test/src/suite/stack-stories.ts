import type { EventEmitter } from 'node:events'
import type { Reporter, TestModule, TestSpecification } from 'vitest/node'
import type { Project } from './projects.ts'

const STACK: Project = 'stack'

/** The run and its set-up share one process but load this module twice, so the shared state is kept on `process`. */
const word: EventEmitter = process
const OVER = 'firsthand:stack-stories-over'

/**
 * Notifies the set-up when the last file of the project `stack` has ended. These files run first, and their shared
 * services would go on costing CPU and memory.
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

/** Calls `act` once per run, not again after the retries. */
export const onceStackStoriesAreOver = (act: () => void): void => {
  word.once(OVER, act)
}
