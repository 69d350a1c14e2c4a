import { useState } from 'react'
import { CLEANING_WORDS } from '../../evidence/boxes/cleaning-words.ts'
import { isCleanable } from '../../evidence/boxes/is-cleanable.ts'
import type { IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { AskHowFar } from '../ask-how-far.tsx'
import { CleanDialog } from './clean-dialog.tsx'
import { CleaningLine } from './cleaning-line.tsx'

interface CleaningPanelProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

export function CleaningPanel({ page, incident }: CleaningPanelProps) {
  const [isAsking, setAsking] = useState(false)
  const { cleanings, item } = page
  const canAsk = incident.may.includes('cleaning-ask') && isCleanable(page)
  if (!canAsk && cleanings.length === 0) return null
  return (
    <section className="panel" aria-labelledby="cleaned">
      <h2 id="cleaned">{CLEANING_WORDS.title}</h2>
      {cleanings.length === 0 && <p className="muted">{CLEANING_WORDS.none}</p>}
      <ul className="cleanings">
        {cleanings.map((cleaning) => (
          <CleaningLine key={cleaning.cleaning} {...{ cleaning, incident, item: item.item }} />
        ))}
      </ul>
      {page.making.every(({ state }) => state === 'done') && <AskHowFar page={page} incident={incident.id} />}
      {canAsk && (
        <button type="button" onClick={() => setAsking(true)}>
          {CLEANING_WORDS.make}
        </button>
      )}
      {isAsking && <CleanDialog {...{ page, incident: incident.id }} onClose={() => setAsking(false)} />}
    </section>
  )
}
