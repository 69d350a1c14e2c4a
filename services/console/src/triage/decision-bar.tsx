import { BRIEF_DRAFT_WORDS } from '../evidence/brief-draft/brief-draft-words.ts'
import { DECISIONS, type Decision } from '../evidence/item/decisions.ts'
import { ClearButton } from '../evidence/sensitive/clear-button.tsx'
import { KeepCovered } from '../evidence/sensitive/keep-covered.tsx'
import type { Clearing } from '../evidence/sensitive/use-clearing.ts'
import { DECISION_WORDS } from '../shared/words/labels.ts'
import { TRIAGE_WORDS } from './triage-words.ts'

interface DecisionBarProps {
  readonly decide: (decision: Decision) => void
  readonly undo: () => void
  /** `openGroup` is undefined if no group can be decided on, `verify` if no finding can be entered here. */
  readonly openGroup: (() => void) | undefined
  readonly verify: (() => void) | undefined
  readonly brief: (() => void) | undefined
  readonly clearing: Clearing | undefined
  readonly isKept: boolean
  readonly setKept: (isKept: boolean) => void
  /** Whether there is an item to decide on. */
  readonly isHere: boolean
  /** Whether the item was shown long enough to be looked at. Earlier presses do not count. */
  readonly isReady: boolean
  readonly canUndo: boolean
}

/** Buttons large enough for thumbs, each with its keyboard shortcut. */
export function DecisionBar(props: DecisionBarProps) {
  const { decide, undo, openGroup, verify, brief, isHere, isReady, canUndo } = props
  return (
    <section className="decision-bar" aria-label={TRIAGE_WORDS.decide}>
      <div className="decision-keys" data-ready={isReady}>
        {DECISIONS.map(({ decision, key }) => (
          <button
            {...{ type: 'button', disabled: !isHere }}
            key={decision}
            aria-keyshortcuts={key}
            className={`decision decision-${decision}`}
            onClick={() => decide(decision)}
          >
            {DECISION_WORDS[decision]} <kbd>{key.toUpperCase()}</kbd>
          </button>
        ))}
      </div>
      <div className="decision-more">
        <KeepCovered isKept={props.isKept} set={props.setKept} hasKey />
        <ClearButton clearing={props.clearing} />
        <button type="button" disabled={!canUndo} aria-keyshortcuts="z" onClick={undo}>
          {TRIAGE_WORDS.undo} <kbd>Z</kbd>
        </button>
        <button type="button" disabled={!openGroup} aria-keyshortcuts="g" onClick={openGroup}>
          {TRIAGE_WORDS.whole} <kbd>G</kbd>
        </button>
        <button type="button" disabled={!verify} aria-keyshortcuts="v" onClick={verify}>
          {TRIAGE_WORDS.verify} <kbd>V</kbd>
        </button>
        <button type="button" disabled={!brief} aria-keyshortcuts="b" onClick={brief}>
          {BRIEF_DRAFT_WORDS.brief} <kbd>B</kbd>
        </button>
      </div>
    </section>
  )
}
