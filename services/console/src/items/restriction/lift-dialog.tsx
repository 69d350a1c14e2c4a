import type { IncidentFacts } from '../../shared/api/types.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import { RESTRICTION_WORDS } from './restriction-words.ts'
import { useRestrict } from './use-restrict.ts'

interface LiftDialogProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly onClose: () => void
}

export function LiftDialog({ incident, item, onClose }: LiftDialogProps) {
  const lift = useRestrict(incident.id, item, onClose)
  return (
    <Dialog title={RESTRICTION_WORDS.lift} onClose={onClose}>
      <ReasonForm
        about={`lift:${item}`}
        {...{
          action: RESTRICTION_WORDS.liftIt,
          question: RESTRICTION_WORDS.liftQuestion,
          isPending: lift.isPending,
          error: lift.error,
          onClose,
        }}
        onSubmit={(reason) => lift.mutate({ restricted: false, officers: [], reason })}
      >
        <p>{RESTRICTION_WORDS.liftSays}</p>
      </ReasonForm>
    </Dialog>
  )
}
