import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api, told } from '../api/client.ts'
import type { IncidentFacts, ItemPage } from '../api/types.ts'
import { troubleWords } from '../parts/trouble.tsx'
import { UntrustedText } from '../parts/untrusted-text.tsx'
import { DECISION_WORDS } from '../words/labels.ts'
import { dayAndTime } from '../words/time.ts'

const DECISIONS = [
  { decision: 'relevant', key: 'r' },
  { decision: 'not-relevant', key: 'n' },
  { decision: 'urgent', key: 'u' },
  { decision: 'undecided', key: 'c' },
] as const
type Decision = (typeof DECISIONS)[number]['decision']

interface ReviewBarProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** One key each, as long as nobody is typing. */
export function ReviewBar({ page, incident }: ReviewBarProps) {
  const queries = useQueryClient()
  const { item } = page.item
  const last = page.reviews[0]
  const decide = useMutation({
    mutationFn: (decision: Decision) =>
      told(
        api.incidents[':incident'].items[':item'].reviews.$post({
          param: { incident: incident.id, item },
          json: { decision },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['item', incident.id, item] }),
  })
  useKeys(decide.mutate)
  return (
    <section className="review" aria-label="Decision">
      {DECISIONS.map(({ decision, key }) => (
        <button
          {...{ type: 'button', disabled: decide.isPending, 'aria-pressed': last?.decision === decision }}
          key={decision}
          aria-keyshortcuts={key}
          className={`decision decision-${decision}`}
          onClick={() => decide.mutate(decision)}
        >
          {DECISION_WORDS[decision]} <kbd>{key.toUpperCase()}</kbd>
        </button>
      ))}
      <p className="muted" role="status">
        {last && (
          <>
            {DECISION_WORDS[last.decision] ?? last.decision}, by <UntrustedText text={last.officer} />,{' '}
            {dayAndTime(last.at, incident.zone)}
          </>
        )}
      </p>
      {decide.error !== null && <p role="alert">{troubleWords(decide.error)}</p>}
    </section>
  )
}

function useKeys(decide: (decision: Decision) => void): void {
  const latest = useRef(decide)
  latest.current = decide
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      const chosen = DECISIONS.find(({ key }) => key === event.key.toLowerCase())
      if (chosen) latest.current(chosen.decision)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null)
