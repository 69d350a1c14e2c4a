import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DECISIONS, type Decision } from '../evidence/item/decisions.ts'
import { KeepCovered } from '../evidence/sensitive/keep-covered.tsx'
import { answerOf, api, Refused } from '../shared/api/client.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { newPressKey } from '../shared/parts/press-key.ts'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { useKeys } from '../shared/parts/use-keys.ts'
import { wordFor } from '../shared/words/catalog.ts'
import { DECISION_WORDS } from '../shared/words/labels.ts'
import { dayAndTime } from '../shared/words/time.ts'
import { ITEM_WORDS } from './item-page-words.ts'

interface ReviewBarProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

interface Press {
  readonly decision: Decision
  readonly wish: string
  readonly keepsCovered: boolean
}

/** The buttons for a decision. Their keyboard shortcuts work unless the officer is typing. */
export function ReviewBar({ page, incident }: ReviewBarProps) {
  const queries = useQueryClient()
  const { item } = page.item
  const last = page.reviews[0]
  const [isKept, setKept] = useState(false)
  const decide = useMutation({
    mutationFn: ({ decision, wish, keepsCovered }: Press) =>
      answerOf(
        api.incidents[':incident'].items[':item'].reviews.$post({
          param: { incident: incident.id, item },
          json: { decision, wish, keepsCovered, seen: last?.seq ?? 0 },
        }),
      ),
    // Refetched after a failure, too: if a colleague decided first, that decision must be visible.
    onSettled: () => queries.invalidateQueries({ queryKey: ['item', incident.id, item] }),
  })
  // Allows one request at a time, so that pressing a key twice makes one decision.
  const press = (decision: Decision): void => {
    if (decide.isPending) return
    // A request that got no answer may still have arrived. It is sent again under the same idempotency key.
    const isUnanswered = decide.error !== null && !(decide.error instanceof Refused)
    const before = isUnanswered && decide.variables?.decision === decision ? decide.variables.wish : undefined
    decide.mutate({ decision, wish: before ?? newPressKey(), keepsCovered: isKept })
  }
  useKeys(Object.fromEntries(DECISIONS.map(({ decision, key }) => [key, () => press(decision)])))
  return (
    <section className="review" aria-label={ITEM_WORDS.decision}>
      {DECISIONS.map(({ decision, key }) => (
        <button
          {...{ type: 'button', disabled: decide.isPending, 'aria-pressed': last?.decision === decision }}
          key={decision}
          aria-keyshortcuts={key}
          className={`decision decision-${decision}`}
          onClick={() => press(decision)}
        >
          {DECISION_WORDS[decision]} <kbd>{key.toUpperCase()}</kbd>
        </button>
      ))}
      {page.item.kind !== 'audio' && <KeepCovered isKept={isKept} set={setKept} />}
      <p className="muted" role="status">
        {last && (
          <>
            {wordFor(DECISION_WORDS, last.decision) ?? ITEM_WORDS.takenBack}, {ITEM_WORDS.by}{' '}
            <UntrustedText text={last.officer} />, {dayAndTime(last.at, incident.zone)}
          </>
        )}
      </p>
      {decide.error !== null && <p role="alert">{troubleWords(decide.error, 'once')}</p>}
    </section>
  )
}
