import { useState } from 'react'
import { VerificationBadge, type VerificationState } from '../evidence/verification/verification-badge.tsx'
import { VerificationDialog } from '../evidence/verification/verification-dialog.tsx'
import { METHOD_NAMES, STATE_NAMES, VERIFICATION_WORDS } from '../evidence/verification/verification-words.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { dayAndTime } from '../shared/words/time.ts'

interface VerificationPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The item's verification state, with all ledger entries, newest first. */
export function VerificationPanel({ page, incident }: VerificationPanelProps) {
  const [asking, setAsking] = useState<{ readonly state?: VerificationState }>()
  const { verification } = page.work
  const { ledger, state } = verification
  // Officers may not confirm their own entry; a colleague must.
  const saidSo = ledger.find(({ isOwn }) => isOwn)?.state === state
  const may = incident.may.includes('verification-enter')
  return (
    <section className="panel" aria-labelledby="verification">
      <div className="ledger-head">
        <h2 id="verification">{VERIFICATION_WORDS.title}</h2>
        <VerificationBadge verification={verification} />
      </div>
      {ledger.length === 0 && <p className="muted">{VERIFICATION_WORDS.none}</p>}
      <ol className="ledger" reversed>
        {ledger.map(({ seq, state: said, method, officer, at, reason }) => (
          <li key={seq} data-ledger={said}>
            <p>
              <strong>{STATE_NAMES[said]}</strong> · {METHOD_NAMES[method]}
            </p>
            <p className="muted">
              <UntrustedText text={officer} />, {dayAndTime(at, incident.zone)}
            </p>
            {reason !== null && (
              <blockquote>
                <UntrustedText text={reason} lines />
              </blockquote>
            )}
          </li>
        ))}
      </ol>
      {may && (
        <div className="actions actions-wrap">
          <button type="button" onClick={() => setAsking({})}>
            {VERIFICATION_WORDS.enter}
          </button>
          {ledger.length > 0 && !saidSo && (
            <button type="button" onClick={() => setAsking({ state })}>
              {VERIFICATION_WORDS.agree}
            </button>
          )}
        </div>
      )}
      {asking && (
        <VerificationDialog
          {...{ incident: incident.id, item: page.item.item, ...asking }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  )
}
