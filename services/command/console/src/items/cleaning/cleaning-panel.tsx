import { useState } from 'react'
import type { IncidentFacts, ItemPage } from '../../api/types.ts'
import { AskHowFar } from '../ask-how-far.tsx'
import { isInfected } from '../infected-notice.tsx'
import { CleanDialog } from './clean-dialog.tsx'
import { CleaningLine } from './cleaning-line.tsx'

interface CleaningPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

const CLEANABLE = ['image', 'video', 'audio']

/** Whether a copy for sharing can be made of it at all. */
export const isCleanable = (page: ItemPage): boolean =>
  page.item.hasKey && CLEANABLE.includes(page.item.kind) && !isInfected(page)

export function CleaningPanel({ page, incident }: CleaningPanelProps) {
  const [isAsking, setAsking] = useState(false)
  const { cleanings, item } = page
  const canAsk = incident.may.includes('cleaning-ask') && isCleanable(page)
  if (!canAsk && cleanings.length === 0) return null
  return (
    <section className="panel" aria-labelledby="cleaned">
      <h2 id="cleaned">Copies for sharing</h2>
      {cleanings.length === 0 && (
        <p className="muted">A copy without place, time and device, made on request. None was made yet.</p>
      )}
      <ul className="cleanings">
        {cleanings.map((cleaning) => (
          <CleaningLine key={cleaning.cleaning} {...{ cleaning, incident, item: item.item }} />
        ))}
      </ul>
      {page.making.every(({ state }) => state === 'done') && <AskHowFar page={page} incident={incident.id} />}
      {canAsk && (
        <button type="button" onClick={() => setAsking(true)}>
          Make a copy for sharing…
        </button>
      )}
      {isAsking && <CleanDialog {...{ page, incident: incident.id }} onClose={() => setAsking(false)} />}
    </section>
  )
}
