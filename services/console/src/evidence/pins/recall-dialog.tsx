import type { Anchor, IncidentFacts } from '../../shared/api/types.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { AnchorFact } from './anchor-line.tsx'
import { PIN_WORDS } from './pin-words.ts'
import { useRecall } from './use-pin.ts'

interface RecallDialogProps {
  readonly incident: IncidentFacts
  /** The item whose page is open. */
  readonly item: string
  readonly anchor: Anchor
  /** All pins of the page: a dormant duplicate of this link is recalled with it. */
  readonly others?: readonly Anchor[]
  readonly onClose: () => void
}

export function RecallDialog({ incident, item, anchor, others = [], onClose }: RecallDialogProps) {
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
        {dormantLinks(anchor, others).map((one) => (
          <p key={one.anchor}>
            {PIN_WORDS.alsoTakenBack} <AnchorFact {...{ anchor: one, incident, item }} />{' '}
            <UntrustedText text={one.officer} />. {PIN_WORDS.alsoPropose}
          </p>
        ))}
      </ReasonForm>
    </Dialog>
  )
}

/**
 * The officers' other links of the same two items that would begin to count if only this one were recalled, so they are
 * recalled with it. None if one of them counts already. The service has the same rule.
 */
function dormantLinks(anchor: Anchor, all: readonly Anchor[]): readonly Anchor[] {
  const beside = all.filter(
    ({ anchor: id, item, link, recalled }) =>
      id !== anchor.anchor &&
      recalled === null &&
      link !== null &&
      item === anchor.item &&
      link.other === anchor.link?.other,
  )
  return beside.every(({ link }) => link?.sleeps) ? beside : []
}
