import { Link } from '../shared/parts/link.tsx'
import { wordFor } from '../shared/words/catalog.ts'
import { DECISION_WORDS } from '../shared/words/labels.ts'
import { TRIAGE_WORDS } from './triage-words.ts'
import type { Pressed, SentAct } from './use-outbox.ts'

interface SentListProps {
  readonly list: readonly SentAct[]
  readonly incident: string
  readonly drop: (wish: string) => void
  readonly again: (pressed: Pressed) => void
}

const MOST = 8

/**
 * The decisions made on this page, newest first, with their states. Those that need the officer's attention stay at the
 * top.
 */
export function SentList({ list, incident, drop, again }: SentListProps) {
  if (list.length === 0) return null
  const undone = new Set(list.flatMap(({ act, state }) => (act.kind === 'undo' && state === 'done' ? [act.of] : [])))
  const newest = [...list].reverse()
  const open = newest.filter(({ state }) => state !== 'done')
  const rest = newest.filter(({ state }) => state === 'done')
  return (
    <section className="sent" aria-label={TRIAGE_WORDS.mine}>
      <ul>
        {[...open, ...rest].slice(0, Math.max(MOST, open.length)).map((sent) => (
          <SentLine key={sent.wish} {...{ sent, incident, drop, again, isUndone: undone.has(sent.wish) }} />
        ))}
      </ul>
    </section>
  )
}

interface SentLineProps extends Omit<SentListProps, 'list'> {
  readonly sent: SentAct
  readonly isUndone: boolean
}

function SentLine({ sent, incident, drop, again, isUndone }: SentLineProps) {
  const { wish, act, state } = sent
  return (
    <li data-sent={state} data-undone={isUndone}>
      <p>
        <Link href={`/incidents/${incident}/items/${act.item}`}>№ {act.seq}</Link> <strong>{actWords(sent)}</strong>{' '}
        <span className="muted">{stateWords(sent)}</span>
      </p>
      {state === 'overtaken' && act.kind === 'decide' && (
        <p className="actions">
          <button
            type="button"
            onClick={() => {
              const { seen: _looked, kind: _kind, ...pressed } = act
              drop(wish)
              again(pressed)
            }}
          >
            {TRIAGE_WORDS.mineAnyway}
          </button>
          <button type="button" onClick={() => drop(wish)}>
            {TRIAGE_WORDS.leaveTheirs}
          </button>
        </p>
      )}
      {state === 'refused' && (
        <button type="button" onClick={() => drop(wish)}>
          {TRIAGE_WORDS.putAway}
        </button>
      )}
    </li>
  )
}

const actWords = ({ act, state }: SentAct): string => {
  if (act.kind === 'undo') return state === 'done' ? TRIAGE_WORDS.undone : TRIAGE_WORDS.undoing
  return wordFor(DECISION_WORDS, act.decision) ?? act.decision
}

function stateWords({ act, state, items = 1 }: SentAct): string {
  if (state === 'done') return act.kind === 'undo' || items === 1 ? TRIAGE_WORDS.done : TRIAGE_WORDS.doneMany(items)
  if (state === 'overtaken') return TRIAGE_WORDS.overtaken
  if (state === 'refused') return TRIAGE_WORDS.refused
  return state === 'unsent' ? TRIAGE_WORDS.unsent : TRIAGE_WORDS.sending
}
