import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../../api/client.ts'
import type { IncidentFacts, Restriction } from '../../api/types.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { UntrustedText } from '../../parts/untrusted-text.tsx'
import { useRestrict } from './use-restrict.ts'

interface RestrictDialogProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly restriction: Restriction
  readonly onClose: () => void
}

/** Exactly two, so that one is never alone with it and no more than needed see it. */
export function RestrictDialog({ incident, item, restriction, onClose }: RestrictDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(restriction.readers.map(({ id }) => id)))
  const restrict = useRestrict(incident.id, item, onClose)
  const asked = useQuery({
    queryKey: ['officers', incident.id],
    queryFn: () => told(api.incidents[':incident'].officers.$get({ param: { incident: incident.id } })),
  })
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <Dialog title="Restrict to two officers" onClose={onClose}>
      <ReasonForm
        {...{
          action: 'Restrict it',
          question: 'Why must it be restricted?',
          isPending: restrict.isPending,
          isReady: chosen.size === 2,
          onClose,
        }}
        error={restrict.error}
        onSubmit={(reason) => restrict.mutate({ restricted: true, officers: [...chosen], reason })}
      >
        <p>
          Its small picture disappears from every list, and only these two can open it and its twins. Each look is
          counted. If you are not one of them, you cannot open it either.
        </p>
        {asked.error !== null && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
        <fieldset className="officers">
          <legend>Choose exactly two officers</legend>
          {asked.data?.officers.map(({ id, name, role }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                disabled={!chosen.has(id) && chosen.size >= 2}
                onChange={(event) => choose(id, event.target.checked)}
              />
              <span>
                <UntrustedText text={name} /> <span className="muted">{role}</span>
              </span>
            </label>
          ))}
          <p role="status" className="muted">
            {chosen.size} of 2 chosen
            {asked.data && asked.data.officers.length < 2 && ': this incident has too few officers'}
          </p>
        </fieldset>
      </ReasonForm>
    </Dialog>
  )
}
