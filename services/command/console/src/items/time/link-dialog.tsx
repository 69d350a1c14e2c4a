import { useState } from 'react'
import type { Anchor, IncidentFacts, ItemPage } from '../../api/types.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { apart } from '../../words/distance.ts'
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
  const [other, setOther] = useState('')
  const [later, setLater] = useState('')
  const [exact, setExact] = useState('0.2')
  const [source, setSource] = useState<Anchor['source'] | undefined>('comparison')
  const [number, offset, half] = [numberOf(other), numberOf(later), numberOf(exact)]
  const isReady = number !== undefined && offset !== undefined && half !== undefined && half >= 0.001
  return (
    <Dialog title="Link it with another item" onClose={onClose}>
      <ReasonForm
        {...{ action: 'Link them', question: 'What shows that they belong together?', onClose }}
        {...{ isPending: pin.isPending, error: pin.error, isReady: isReady && source !== undefined }}
        onSubmit={(reason) => {
          if (!isReady || source === undefined) return
          pin.mutate({ other: number, offsetMs: offset * 1000, withinMs: half * 1000, source, reason })
        }}
      >
        <p>Both then move as one body in time. Your name, source and reason stay beside it.</p>
        <Field
          label="Number of the other item (№)"
          {...{ inputMode: 'numeric', required: true, value: other, set: setOther }}
        />
        <Field
          label="It began how many seconds after this one?"
          hint={offset === undefined ? 'Less than 0 where it began before.' : `It began ${apart(offset * 1000)}.`}
          {...{ inputMode: 'decimal', required: true, value: later, set: setLater }}
        />
        <Field
          label="Right within how many seconds?"
          {...{ inputMode: 'decimal', required: true, value: exact, set: setExact }}
        />
        <SourceChoice source={source} choose={setSource} />
      </ReasonForm>
    </Dialog>
  )
}
