import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../shared/api/client.ts'
import type { Anchor, IncidentFacts } from '../../shared/api/types.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { shifted } from '../../shared/words/distance.ts'
import { dayAndTime } from '../../shared/words/time.ts'
import { SECOND_WORDS } from './second-words.ts'
import { useConfirmPin } from './use-pin.ts'

interface SecondOfficerProps {
  readonly anchor: Anchor
  readonly incident: IncidentFacts
}

/**
 * For a pin that moved many items: who confirmed it, or that it waits for confirmation. Renders nothing for any other
 * pin.
 */
export function SecondOfficer({ anchor, incident }: SecondOfficerProps) {
  const { asksSecond, recalled, idle } = anchor
  if (!asksSecond) return null
  const { items, shiftMs, second } = asksSecond
  if (second)
    return (
      <>
        <p className="muted">
          {SECOND_WORDS.confirmedBy} <UntrustedText text={second.officer} />, {dayAndTime(second.at, incident.zone)}
        </p>
        {second.reason !== null && (
          <q className="reason">
            <UntrustedText text={second.reason} />
          </q>
        )}
      </>
    )
  if (recalled || idle) return null
  return (
    <div className="by-one">
      <p>
        <strong>
          {shiftMs === null ? SECOND_WORDS.movedFirst(items) : SECOND_WORDS.moved(items, shifted(shiftMs))}
        </strong>{' '}
        {SECOND_WORDS.asked}
      </p>
    </div>
  )
}

/** The officer who pinned gets no confirm button; the service would refuse, too. */
export function ConfirmPin({ anchor, incident }: SecondOfficerProps) {
  const [isAsking, setAsking] = useState(false)
  const me = useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get()), staleTime: 60_000 })
  if (!me.data || !incident.may.includes('pin-confirm')) return null
  if (me.data.officer === anchor.officerId) return <span className="muted">{SECOND_WORDS.yours}</span>
  return (
    <>
      <button type="button" className="primary" onClick={() => setAsking(true)}>
        {SECOND_WORDS.confirm}
      </button>
      {isAsking && <ConfirmDialog {...{ anchor, incident }} onClose={() => setAsking(false)} />}
    </>
  )
}

function ConfirmDialog({ anchor, incident, onClose }: SecondOfficerProps & { readonly onClose: () => void }) {
  const confirm = useConfirmPin(incident.id, anchor.item, onClose)
  return (
    <Dialog title={SECOND_WORDS.confirmTitle} onClose={onClose}>
      <ReasonForm
        about={`confirm-pin:${anchor.anchor}`}
        {...{ action: SECOND_WORDS.confirmAction, question: SECOND_WORDS.why, onClose }}
        {...{ isPending: confirm.isPending, error: confirm.error }}
        onSubmit={(reason) => confirm.mutate({ anchor: anchor.anchor, reason })}
      >
        <p>{SECOND_WORDS.confirmSays}</p>
      </ReasonForm>
    </Dialog>
  )
}
