import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { answersFolder } from './answers-folder.ts'
import { readKeptPromises } from './kept-promises.ts'
import { LEFT } from './left.ts'

/** The verdict of a whole run on the statements whose answers no test compared. */
export interface Verdict {
  /** Statements that are not on the list of exceptions. They fail the run. */
  readonly unheard: readonly string[]
  /** Statements on the list that were compared now, or that no longer exist. They must leave the list. */
  readonly noLongerLeft: readonly string[]
}

export function verdictOn(promised: readonly string[], heard: ReadonlySet<string>, left = LEFT): Verdict {
  const known = new Set(left)
  return {
    unheard: promised.filter((name) => !heard.has(name) && !known.has(name)),
    noLongerLeft: left.filter((name) => heard.has(name) || !promised.includes(name)),
  }
}

/** Reads what the workers of this run recorded. Call it after they have ended. */
export function readVerdict(): Verdict {
  const folder = answersFolder()
  const told = readdirSync(folder).filter((name) => name.startsWith('heard-'))
  const heard = told.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  return verdictOn(
    [...readKeptPromises().values()].map(({ name }) => name),
    new Set(heard),
  )
}

export const verdictLines = ({ unheard, noLongerLeft }: Verdict): readonly string[] => [
  ...unheard.map((name) => `NO TEST GOT A ROW OF THIS sql<T>, so its type is compared with nothing: ${name}`),
  ...noLongerLeft.map((name) => `Is compared now, or is gone; take it from test/src/answers/left.ts: ${name}`),
]
