import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersFolder } from './answers-folder.ts'
import { readKeptPromises } from './kept-promises.ts'
import { EXCEPTIONS } from './left.ts'

/** The verdict of a whole run on the statements whose answers no test compared. */
export interface Verdict {
  /** Statements that are not on the list of exceptions. They fail the run. */
  readonly notCompared: readonly string[]
  /** Statements on the list that were compared now, or that no longer exist. They must leave the list. */
  readonly noLongerExcepted: readonly string[]
}

export function verdictOn(
  promised: readonly string[],
  compared: ReadonlySet<string>,
  exceptions = EXCEPTIONS,
): Verdict {
  const known = new Set(exceptions)
  return {
    notCompared: promised.filter((name) => !compared.has(name) && !known.has(name)),
    noLongerExcepted: exceptions.filter((name) => compared.has(name) || !promised.includes(name)),
  }
}

/** Reads what the workers of this run recorded. Call it after they have ended. */
export function readVerdict(): Verdict {
  const folder = answersFolder()
  const recorded = readdirSync(folder).filter((name) => name.startsWith('heard-'))
  const compared = recorded.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  return verdictOn(
    [...readKeptPromises().values()].map(({ name }) => name),
    new Set(compared),
  )
}

export const verdictLines = ({ notCompared, noLongerExcepted }: Verdict): readonly string[] => [
  ...notCompared.map((name) => `NO TEST GOT A ROW OF THIS sql<T>, so its type is compared with nothing: ${name}`),
  ...noLongerExcepted.map((name) => `Is compared now, or is gone; take it from test/src/answers/left.ts: ${name}`),
]
