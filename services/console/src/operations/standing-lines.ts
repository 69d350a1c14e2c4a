import { PREFLIGHT_WORDS } from './preflight-words.ts'
import type { Line } from './use-preflight.ts'
import { missingWithout, silentWorkers } from './worker-words.ts'

/** The codes of the checks, in the order in which an operator would fix problems. */
export const CODES = [
  ...(['database', 'store', 'lock', 'clock', 'key', 'workers', 'intake', 'sandbox', 'scanner', 'canary'] as const),
] as const

export type Code = (typeof CODES)[number]

const inOrder = (lines: readonly Line[]): readonly Line[] =>
  CODES.flatMap((code) => lines.find((line) => line.code === code) ?? [])

/** The lines that keep a real incident from opening: failed checks, and checks without an answer. */
export const standingLines = (lines: Iterable<Line>): readonly Line[] =>
  inOrder([...lines].filter(({ state }) => state === 'red' || state === 'unanswered'))

/** Warnings that end by themselves once a worker reports again. */
const SILENCES: readonly string[] = ['workers late', 'intake silent', 'sandbox unknown', 'scanner away']

/** Checks whose repetition may give another result: those that prevent the opening, and silent workers. */
export const worthAnotherLook = (lines: Iterable<Line>): readonly Line[] =>
  inOrder([...lines].filter((line) => isStanding(line) || SILENCES.includes(`${line.code} ${line.why}`)))

const isStanding = ({ state }: Line): boolean => state === 'red' || state === 'unanswered'

/** Whether the problem only hides files that are safely kept. An officer may choose to open despite it. */
export const hidesPictures = ({ code, why }: Line): boolean =>
  (code === 'canary' && why === 'not-placed') ||
  (code === 'workers' && why === 'unseen') ||
  (code === 'sandbox' && why === 'off')

/** What the standing lines mean for a real incident. Failed checks and checks without an answer are named apart. */
export function summaryOf(standing: readonly Line[], all: Iterable<Line>): string {
  const namesOf = (lines: readonly Line[]): string => lines.map(nameOf).join(', ')
  const failed = standing.filter(({ state }) => state === 'red')
  const silent = standing.filter(({ state }) => state === 'unanswered')
  const workers = silentWorkers(all)
  const isPassable = standing.every(hidesPictures)
  const { failed: cannot, notReady, noAnswer, noAnswerBeside, late, opensAlthough } = PREFLIGHT_WORDS
  const missing = workers.length > 0 ? missingWithout(workers) : late
  const sentences = [
    ...(failed.length > 0 ? [isPassable ? notReady(namesOf(failed)) : cannot(namesOf(failed))] : []),
    // If a worker is silent, that explains the missing answer. The sentence must not blame load alone then.
    ...(silent.length > 0
      ? [workers.length > 0 ? noAnswerBeside(namesOf(silent), workers.join(', ')) : noAnswer(namesOf(silent))]
      : []),
    ...(isPassable ? [`${missing} ${opensAlthough}`] : []),
  ]
  return sentences.join('\n')
}

/** The name of the line. For the workers, also the names of the silent ones. */
export const nameOf = (line: Line): string => {
  const known = CODES.find((one) => one === line.code)
  const name = known ? PREFLIGHT_WORDS[known] : line.code
  const silent = silentWorkers([line])
  return silent.length > 0 ? `${name} (${silent.join(', ')})` : name
}
