import type { Anchor, IncidentFacts } from '../../api/types.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { useRecall } from './use-pin.ts'

interface RecallDialogProps {
  readonly incident: IncidentFacts
  /** Whose page is open. */
  readonly item: string
  readonly anchor: Anchor
  readonly onClose: () => void
}

export function RecallDialog({ incident, item, anchor, onClose }: RecallDialogProps) {
  const recall = useRecall(incident.id, item, onClose)
  return (
    <Dialog title="Take it back" onClose={onClose}>
      <ReasonForm
        {...{ action: 'Take it back', question: 'Why is it taken back?', onClose }}
        {...{ isPending: recall.isPending, error: recall.error }}
        onSubmit={(reason) => recall.mutate({ anchor: anchor.anchor, reason })}
      >
        <p>It counts no longer, and stays in the record with both reasons.</p>
      </ReasonForm>
    </Dialog>
  )
}
