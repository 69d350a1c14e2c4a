import { Disclosure } from '../shared/parts/disclosure.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { clockTime } from '../shared/words/time.ts'
import { PREFLIGHT_WORDS } from './preflight-words.ts'
import { CODES, type Code, nameOf, standingLines, summaryOf, worthAnotherLook } from './standing-lines.ts'
import type { Line, Preflight } from './use-preflight.ts'
import { verdictSentence } from './verdict-words.ts'
import { silentWorkers } from './worker-words.ts'
import { zoneHere } from './zones.ts'

interface PreflightPanelProps {
  readonly preflight: Preflight
  /** Folds away the green lines, so that the next step is visible. */
  readonly isShort?: boolean
}

const SIGNS = { green: '✓', amber: '!', red: '✕', unanswered: '?' } as const

/** All checks for a real incident, line by line: colour, symbol and word, and what to do. */
export function PreflightPanel({ preflight, isShort = false }: PreflightPanelProps) {
  const { isRunning, lines, id, error, run } = preflight
  const isDone = id !== undefined && !isRunning
  const well = CODES.filter((code) => isShort && isDone && lines.get(code)?.state === 'green')
  const shown = CODES.filter((code) => !well.includes(code))
  const isBesideSilence = silentWorkers(lines.values()).length > 0
  const row = (code: Code) => <LineRow key={code} {...{ code, isRunning, isBesideSilence, line: lines.get(code) }} />
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
  /** Whether the check also names a silent worker. */
  readonly isBesideSilence: boolean
}

function LineRow({ code, line, isRunning, isBesideSilence }: LineRowProps) {
  const waiting = isRunning ? PREFLIGHT_WORDS.waiting : PREFLIGHT_WORDS.notYet
  return (
    <li className="preflight-line" data-line={code} data-state={line?.state ?? 'waiting'}>
      <span className="preflight-sign" aria-hidden="true">
        {line ? SIGNS[line.state] : '…'}
      </span>
      <span className="preflight-name">
        {PREFLIGHT_WORDS[code]} <em>{line ? told(line) : waiting}</em>
      </span>
      {line && <span className="preflight-says">{verdictSentence(line, isBesideSilence)}</span>}
    </li>
  )
}

const told = ({ state, askedAt }: Line): string =>
  `${PREFLIGHT_WORDS[state]} · ${PREFLIGHT_WORDS.asked(clockTime(askedAt, zoneHere()))}`

/** One press repeats all checks whose result is not green. Green results stay as they are. */
export function LookAgain({ preflight: { lines, isRunning, lookAgain } }: { readonly preflight: Preflight }) {
  const open = worthAnotherLook(lines.values())
  if (open.length === 0 || isRunning) return null
  return (
    <div className="preflight-again">
      <button type="button" className="primary" onClick={lookAgain}>
        {PREFLIGHT_WORDS.lookAgain(open.map(nameOf).join(', '))}
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
      {standing.length > 0 ? summaryOf(standing, lines) : well}
    </p>
  )
}
