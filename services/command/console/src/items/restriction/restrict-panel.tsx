import { useState } from 'react'
import type { IncidentFacts, Restriction } from '../../api/types.ts'
import { LiftDialog } from './lift-dialog.tsx'
import { RestrictDialog } from './restrict-dialog.tsx'

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
      <h2 id="who-may">Who may open it</h2>
      {restriction.restricted ? (
        <>
          <p>Two named officers alone.</p>
          <div className="actions">
            <button type="button" onClick={() => setAsking('restrict')}>
              Name other officers…
            </button>
            <button type="button" onClick={() => setAsking('lift')}>
              Lift the restriction…
            </button>
          </div>
        </>
      ) : (
        <>
          <p>Every officer of this incident who may open items.</p>
          <button type="button" onClick={() => setAsking('restrict')}>
            Restrict to two officers…
          </button>
        </>
      )}
      {asking === 'restrict' && <RestrictDialog {...{ incident, item, restriction }} onClose={close} />}
      {asking === 'lift' && <LiftDialog {...{ incident, item }} onClose={close} />}
    </section>
  )
}
