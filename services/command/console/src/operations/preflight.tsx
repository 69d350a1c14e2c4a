import { Disclosure } from '../parts/disclosure.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { PREFLIGHT_WORDS } from './preflight-words.ts'
import type { Line, Preflight } from './use-preflight.ts'
import { verdictSentence } from './verdict-words.ts'

/** In the order in which one would mend them. */
const CODES = [
  ...(['database', 'store', 'lock', 'clock', 'key', 'workers', 'intake', 'sandbox', 'scanner', 'canary'] as const),
] as const

type Code = (typeof CODES)[number]

interface PreflightPanelProps {
  readonly preflight: Preflight
  /** What is well is folded away once it is known: the next step stands below. */
  readonly isShort?: boolean
}

const SIGNS = { green: '✓', amber: '!', red: '✕', unanswered: '?' } as const

/** All that a real incident needs, line by line: colour, sign and word, and what to do. */
export function PreflightPanel({ preflight, isShort = false }: PreflightPanelProps) {
  const { isRunning, lines, id, error, run } = preflight
  const isDone = id !== undefined && !isRunning
  const well = CODES.filter((code) => isShort && isDone && lines.get(code)?.state === 'green')
  const shown = CODES.filter((code) => !well.includes(code))
  const row = (code: Code) => <LineRow key={code} {...{ code, isRunning, line: lines.get(code) }} />
  return (
    <div className="preflight">
      <p className="muted">{PREFLIGHT_WORDS.explain}</p>
      <button type="button" onClick={run} disabled={isRunning} className="preflight-run">
        {isRunning ? PREFLIGHT_WORDS.running : id === undefined ? PREFLIGHT_WORDS.run : PREFLIGHT_WORDS.again}
      </button>
      {error !== undefined && !isRunning && (
        <>
          <p className="preflight-sum" data-state="red" role="alert">
            {PREFLIGHT_WORDS.broken}
          </p>
          <Trouble cause={error} />
        </>
      )}
      {id !== undefined && <Sum lines={[...lines.values()]} />}
      <LookAgain preflight={preflight} />
      {(isRunning || lines.size > 0) && <ul className="preflight-lines">{shown.map(row)}</ul>}
      {well.length > 0 && (
        <Disclosure title={PREFLIGHT_WORDS.theRest(well.length)}>
          <ul className="preflight-lines">{well.map(row)}</ul>
        </Disclosure>
      )}
    </div>
  )
}

interface LineRowProps {
  readonly code: Code
  readonly line: Line | undefined
  readonly isRunning: boolean
}

function LineRow({ code, line, isRunning }: LineRowProps) {
  const waiting = isRunning ? PREFLIGHT_WORDS.waiting : PREFLIGHT_WORDS.notYet
  return (
    <li className="preflight-line" data-line={code} data-state={line?.state ?? 'waiting'}>
      <span className="preflight-sign" aria-hidden="true">
        {line ? SIGNS[line.state] : '…'}
      </span>
      <span className="preflight-name">
        {PREFLIGHT_WORDS[code]} <em>{line ? PREFLIGHT_WORDS[line.state] : waiting}</em>
      </span>
      {line && <span className="preflight-says">{verdictSentence(line)}</span>}
    </li>
  )
}

/** One press asks what did not answer, and nothing else; what is well is not made to wait for it. */
export function LookAgain({ preflight: { lines, isRunning, lookAgain } }: { readonly preflight: Preflight }) {
  const silent = standingLines(lines.values()).filter(({ state }) => state === 'unanswered')
  if (silent.length === 0 || isRunning) return null
  return (
    <div className="preflight-again">
      <button type="button" className="primary" onClick={lookAgain}>
        {PREFLIGHT_WORDS.lookAgain(silent.map(nameOf).join(', '))}
      </button>
      <p className="muted">{PREFLIGHT_WORDS.lookAgainSays}</p>
    </div>
  )
}

function Sum({ lines }: { readonly lines: readonly Line[] }) {
  const standing = standingLines(lines)
  const worst = (['red', 'unanswered', 'amber'] as const).find((state) => lines.some((line) => line.state === state))
  const well = worst === 'amber' ? PREFLIGHT_WORDS.withWarnings : PREFLIGHT_WORDS.allGreen
  return (
    <p className="preflight-sum" data-state={worst ?? 'green'} role="status">
      {standing.length > 0 ? sumOf(standing) : well}
    </p>
  )
}

/** What a real incident waits for: what failed, and what did not answer. */
export const standingLines = (lines: Iterable<Line>): readonly Line[] => {
  const all = [...lines].filter(({ state }) => state === 'red' || state === 'unanswered')
  return CODES.flatMap((code) => all.find((line) => line.code === code) ?? [])
}

/** What is sent is kept all the same: nobody sees it yet. An officer may choose to open although, as the service allows. */
export const hidesPictures = ({ code, why }: Line): boolean =>
  (code === 'canary' && why === 'not-placed') || (code === 'workers' && why === 'unseen')

/** What these lines mean for a real incident: a failure and a silence are two things, and each is said. */
export function sumOf(standing: readonly Line[]): string {
  const namesOf = (lines: readonly Line[]): string => lines.map(nameOf).join(', ')
  const failed = standing.filter(({ state }) => state === 'red')
  const silent = standing.filter(({ state }) => state === 'unanswered')
  const sentences = [
    ...(failed.length > 0 && !standing.every(hidesPictures) ? [PREFLIGHT_WORDS.failed(namesOf(failed))] : []),
    ...(silent.length > 0 ? [PREFLIGHT_WORDS.noAnswer(namesOf(silent))] : []),
    ...(standing.every(hidesPictures) ? [PREFLIGHT_WORDS.noPictures(namesOf(standing))] : []),
  ]
  return sentences.join('\n')
}

export const nameOf = ({ code }: Line): string => {
  const known = CODES.find((one) => one === code)
  return known ? PREFLIGHT_WORDS[known] : code
}
