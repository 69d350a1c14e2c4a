import type { IncidentFacts } from '../../api/types.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { useRestrict } from './use-restrict.ts'

interface LiftDialogProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly onClose: () => void
}

export function LiftDialog({ incident, item, onClose }: LiftDialogProps) {
  const lift = useRestrict(incident.id, item, onClose)
  return (
    <Dialog title="Lift the restriction" onClose={onClose}>
      <ReasonForm
        {...{
          action: 'Lift it',
          question: 'Why is it no longer needed?',
          isPending: lift.isPending,
          error: lift.error,
          onClose,
        }}
        onSubmit={(reason) => lift.mutate({ restricted: false, officers: [], reason })}
      >
        <p>
          Every officer of this incident can then open the item and its twins, and their small pictures come back to the
          lists, blurred. What was counted stays. Your reason is recorded.
        </p>
      </ReasonForm>
    </Dialog>
  )
}
