import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api, asJson } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import type { Brief } from './brief-row.tsx'
import { BRIEFS_WORDS } from './briefs-words.ts'
import type { MadeBrief } from './composer.tsx'

interface NewAddressProps {
  readonly brief: Brief
  readonly incident: IncidentFacts
  readonly keep: (made: MadeBrief) => void
}

/** Makes a further address. The officer chooses whether the previous ones keep working. */
export function NewAddress({ brief, incident, keep }: NewAddressProps) {
  const [isAsking, setAsking] = useState(false)
  const queries = useQueryClient()
  const link = useMutation({
    mutationFn: (former: 'kept' | 'ended') =>
      answerOf(
        api.incidents[':incident'].briefs[':brief'].links.$post(
          { param: { incident: incident.id, brief: brief.id }, query: { former } },
          asJson,
        ),
      ),
    onSuccess: (made) => {
      setAsking(false)
      keep(made)
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ['briefs', incident.id] }),
  })
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        {BRIEFS_WORDS.newLink}
      </button>
      {isAsking && (
        <Dialog title={BRIEFS_WORDS.newLink} onClose={() => setAsking(false)}>
          <p>{BRIEFS_WORDS.newLinkSays}</p>
          {link.error && <Trouble cause={link.error} />}
          <div className="actions brief-deeds">
            <button type="button" disabled={link.isPending} onClick={() => link.mutate('kept')}>
              {BRIEFS_WORDS.keepFormer}
            </button>
            <button type="button" disabled={link.isPending} onClick={() => link.mutate('ended')}>
              {BRIEFS_WORDS.endFormer}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {BRIEFS_WORDS.notNow}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
