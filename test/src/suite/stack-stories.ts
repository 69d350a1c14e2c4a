import type { EventEmitter } from 'node:events'
import type { Reporter, TestModule, TestSpecification } from 'vitest/node'
import type { Project } from './projects.ts'

const STACK: Project = 'stack'

/** The run and its set-up live in one process, but each with modules of its own: the process itself carries the word. */
const word: EventEmitter = process
const OVER = 'firsthand:stack-stories-over'

/** Tells the set-up when the last file of the project `stack` has ended: they run first, and what they share costs on. */
export class StackStories implements Reporter {
  #left = new Set<string>()

  onTestRunStart(chosen: readonly TestSpecification[]): void {
    this.#left = new Set(chosen.filter(({ project }) => project.name === STACK).map(({ moduleId }) => moduleId))
  }

  onTestModuleEnd({ moduleId }: TestModule): void {
    if (this.#left.delete(moduleId) && this.#left.size === 0) word.emit(OVER)
  }
}

/** Once in a run, not again after a second try. */
export const onceStackStoriesAreOver = (act: () => void): void => {
  word.once(OVER, act)
}
