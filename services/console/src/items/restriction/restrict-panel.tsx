import { useState } from 'react'
import type { IncidentFacts, Restriction } from '../../shared/api/types.ts'
import { LiftDialog } from './lift-dialog.tsx'
import { RestrictDialog } from './restrict-dialog.tsx'
import { RESTRICTION_WORDS } from './restriction-words.ts'

interface RestrictPanelProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly restriction: Restriction
}

export function RestrictPanel({ incident, item, restriction }: RestrictPanelProps) {
  const [asking, setAsking] = useState<'restrict' | 'lift'>()
  if (!restriction.mayChange) return null
  const close = () => setAsking(undefined)
  return (
    <section className="panel" aria-labelledby="who-may">
      <h2 id="who-may">{RESTRICTION_WORDS.whoMay}</h2>
      {restriction.restricted ? (
        <>
          <p>{RESTRICTION_WORDS.twoAlone}</p>
          <div className="actions">
            <button type="button" onClick={() => setAsking('restrict')}>
              {RESTRICTION_WORDS.nameOthers}
            </button>
            <button type="button" onClick={() => setAsking('lift')}>
              {RESTRICTION_WORDS.liftMore}
            </button>
          </div>
        </>
      ) : (
        <>
          <p>{RESTRICTION_WORDS.everybody}</p>
          <button type="button" onClick={() => setAsking('restrict')}>
            {RESTRICTION_WORDS.restrictMore}
          </button>
        </>
      )}
      {asking === 'restrict' && <RestrictDialog {...{ incident, item, restriction }} onClose={close} />}
      {asking === 'lift' && <LiftDialog {...{ incident, item }} onClose={close} />}
    </section>
  )
}
