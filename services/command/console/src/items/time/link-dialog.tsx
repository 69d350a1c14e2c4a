import { useState } from 'react'
import type { Anchor, IncidentFacts, ItemPage } from '../../api/types.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { useDraft } from '../../parts/drafts.ts'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { apart } from '../../words/distance.ts'
import { PIN_FORM_WORDS } from './dialog-words.ts'
import { Field, numberOf } from './field.tsx'
import { SourceChoice } from './source-choice.tsx'
import { usePin } from './use-pin.ts'

interface LinkDialogProps {
  readonly incident: IncidentFacts
  readonly page: ItemPage
  readonly onClose: () => void
}

/** An officer's nudge in numbers: how much later the other one began. */
export function LinkDialog({ incident, page, onClose }: LinkDialogProps) {
  const pin = usePin(incident.id, page.item.item, onClose)
  const about = `link:${page.item.item}`
  const [other, setOther] = useDraft(`${about}/other`, '')
  const [later, setLater] = useDraft(`${about}/later`, '')
  const [exact, setExact] = useDraft(`${about}/exact`, '0.2')
  const [source, setSource] = useState<Anchor['source'] | undefined>('comparison')
  const [number, offset, half] = [numberOf(other), numberOf(later), numberOf(exact)]
  const isReady = number !== undefined && offset !== undefined && half !== undefined && half >= 0.001
  return (
    <Dialog title={PIN_FORM_WORDS.link} onClose={onClose}>
      <ReasonForm
        about={about}
        {...{ action: PIN_FORM_WORDS.linkThem, question: PIN_FORM_WORDS.whatShows, onClose }}
        {...{ isPending: pin.isPending, error: pin.error, isReady: isReady && source !== undefined }}
        onSubmit={(reason) => {
          if (!isReady || source === undefined) return
          pin.mutate({ other: number, offsetMs: offset * 1000, withinMs: half * 1000, source, reason })
        }}
      >
        <p>{PIN_FORM_WORDS.linkSays}</p>
        <Field
          label={PIN_FORM_WORDS.otherNumber}
          {...{ inputMode: 'numeric', required: true, value: other, set: setOther }}
        />
        <Field
          label={PIN_FORM_WORDS.howMuchLater}
          hint={offset === undefined ? PIN_FORM_WORDS.lessThanZero : PIN_FORM_WORDS.itBegan(apart(offset * 1000))}
          {...{ inputMode: 'decimal', required: true, value: later, set: setLater }}
        />
        <Field
          label={PIN_FORM_WORDS.rightWithin}
          {...{ inputMode: 'decimal', required: true, value: exact, set: setExact }}
        />
        <SourceChoice source={source} choose={setSource} />
      </ReasonForm>
    </Dialog>
  )
}
