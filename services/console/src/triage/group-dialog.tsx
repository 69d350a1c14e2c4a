import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DECISIONS, type Decision, WHOLES, type Whole } from '../evidence/item/decisions.ts'
import { answerOf, api, isGone } from '../shared/api/client.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { wordFor } from '../shared/words/catalog.ts'
import { DECISION_WORDS } from '../shared/words/labels.ts'
import { TRIAGE_WORDS } from './triage-words.ts'

export interface GroupDecision {
  readonly whole: Whole
  readonly upTo: number
  readonly decision: Decision
}

interface GroupDialogProps {
  readonly incident: string
  readonly item: string
  readonly holder: string
  readonly onDecide: (group: GroupDecision) => void
  readonly onClose: () => void
}

const NAMES: Readonly<Record<Whole, () => string>> = {
  scene: () => TRIAGE_WORDS.scene,
  twins: () => TRIAGE_WORDS.twinGroup,
  submission: () => TRIAGE_WORDS.submission,
}

/**
 * Counts the items first and shows their number on the button. Exactly these items are decided on, and none that
 * arrives later.
 */
export function GroupDialog({ incident, item, holder, onDecide, onClose }: GroupDialogProps) {
  const [whole, setWhole] = useState<Whole>('scene')
  const asked = useQuery({
    queryKey: ['triage-group', incident, item, whole],
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].triage.groups[':item'].$get({
          param: { incident, item },
          query: { whole, holder },
        }),
      ),
    gcTime: 0,
  })
  const count = asked.data
  return (
    <Dialog title={TRIAGE_WORDS.groupTitle} onClose={onClose}>
      <fieldset className="verified-states">
        <legend>{TRIAGE_WORDS.groupWhich}</legend>
        {WHOLES.map((one) => (
          <label key={one} className="check">
            <input type="radio" name="whole" checked={whole === one} onChange={() => setWhole(one)} />
            <span>{NAMES[one]()}</span>
          </label>
        ))}
      </fieldset>
      <div role="status" className="group-count">
        {asked.isPending && <p>{TRIAGE_WORDS.counting}</p>}
        {asked.error !== null && isGone(asked.error) && <p>{TRIAGE_WORDS.noGroup}</p>}
        {count && (
          <p>
            <strong>{TRIAGE_WORDS.groupCount(count.items)}</strong>{' '}
            {count.left > 0 && TRIAGE_WORDS.groupLeft(count.left)} {count.hasMore && TRIAGE_WORDS.groupMore}
          </p>
        )}
      </div>
      {asked.error !== null && !isGone(asked.error) && (
        <Trouble cause={asked.error} again={() => void asked.refetch()} />
      )}
      <p className="muted">{TRIAGE_WORDS.groupClears}</p>
      <div className="actions actions-wrap">
        {count &&
          count.items > 0 &&
          DECISIONS.map(({ decision }) => (
            <button
              key={decision}
              type="button"
              className={`decision decision-${decision}`}
              onClick={() => onDecide({ whole, upTo: count.upTo, decision })}
            >
              {TRIAGE_WORDS.groupAct(wordFor(DECISION_WORDS, decision) ?? decision, count.items)}
            </button>
          ))}
        <button type="button" onClick={onClose}>
          {TRIAGE_WORDS.cancel}
        </button>
      </div>
    </Dialog>
  )
}
