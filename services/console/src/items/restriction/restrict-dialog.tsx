import { useState } from 'react'
import { useOfficers } from '../../evidence/item/use-officers.ts'
import type { IncidentFacts, Restriction } from '../../shared/api/types.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import { Trouble } from '../../shared/parts/trouble.tsx'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { roleWords } from '../../shared/words/labels.ts'
import { RESTRICTION_WORDS } from './restriction-words.ts'
import { useRestrict } from './use-restrict.ts'

interface RestrictDialogProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly restriction: Restriction
  readonly onClose: () => void
}

/** Chooses exactly two readers: neither is alone with the item, and no more see it than needed. */
export function RestrictDialog({ incident, item, restriction, onClose }: RestrictDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(restriction.readers.map(({ id }) => id)))
  const restrict = useRestrict(incident.id, item, onClose)
  const asked = useOfficers(incident.id)
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return (
    <Dialog title={RESTRICTION_WORDS.restrict} onClose={onClose}>
      <ReasonForm
        about={`restrict:${item}`}
        {...{
          action: RESTRICTION_WORDS.restrictIt,
          question: RESTRICTION_WORDS.restrictQuestion,
          isPending: restrict.isPending,
          isReady: chosen.size === 2,
          onClose,
        }}
        error={restrict.error}
        onSubmit={(reason) => restrict.mutate({ restricted: true, officers: [...chosen], reason })}
      >
        <p>{RESTRICTION_WORDS.restrictSays}</p>
        {asked.error !== null && <Trouble cause={asked.error} again={() => void asked.refetch()} />}
        <fieldset className="officers">
          <legend>{RESTRICTION_WORDS.chooseTwo}</legend>
          {asked.data?.officers.map(({ id, name, role }) => (
            <label key={id} className="check">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                disabled={!chosen.has(id) && chosen.size >= 2}
                onChange={(event) => choose(id, event.target.checked)}
              />
              <span>
                <UntrustedText text={name} /> <span className="muted">{roleWords(role)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p role="status" className="muted">
          {RESTRICTION_WORDS.chosen(chosen.size)}
          {asked.data && asked.data.officers.length < 2 && RESTRICTION_WORDS.tooFew}
        </p>
      </ReasonForm>
    </Dialog>
  )
}
