import type { Anchor, IncidentFacts } from '../../shared/api/types.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import { PIN_WORDS } from './pin-words.ts'
import { useRecall } from './use-pin.ts'

interface RecallDialogProps {
  readonly incident: IncidentFacts
  /** The item whose page is open. */
  readonly item: string
  readonly anchor: Anchor
  readonly onClose: () => void
}

export function RecallDialog({ incident, item, anchor, onClose }: RecallDialogProps) {
  const recall = useRecall(incident.id, item, onClose)
  return (
    <Dialog title={PIN_WORDS.takeBack} onClose={onClose}>
      <ReasonForm
        about={`recall-anchor:${anchor.anchor}`}
        {...{ action: PIN_WORDS.takeBack, question: PIN_WORDS.whyTakeBack, onClose }}
        {...{ isPending: recall.isPending, error: recall.error }}
        onSubmit={(reason) => recall.mutate({ anchor: anchor.anchor, reason })}
      >
        <p>{PIN_WORDS.takeBackSays}</p>
      </ReasonForm>
    </Dialog>
  )
}
