import { useState } from 'react'
import type { Anchor, IncidentFacts, ItemPage } from '../../api/types.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ReasonForm } from '../../parts/reason-form.tsx'
import { toWall } from '../../words/wall-time.ts'
import { Field } from './field.tsx'
import { readPinnedTime, type TypedTime } from './pinned-time.ts'
import { ReplacedPins } from './replaced-pins.tsx'
import { SourceChoice } from './source-choice.tsx'
import { usePin } from './use-pin.ts'

interface PinTimeDialogProps {
  readonly incident: IncidentFacts
  readonly page: ItemPage
  readonly onClose: () => void
}

/** A moment, or a moment between two: typed in the incident's zone and told back in UTC before it is kept. */
export function PinTimeDialog({ incident, page, onClose }: PinTimeDialogProps) {
  const { zone } = incident
  const pin = usePin(incident.id, page.item.item, onClose)
  const [typed, setTyped] = useState<TypedTime>(() => openingOf(page, zone))
  const [source, setSource] = useState<Anchor['source']>()
  const read = readPinnedTime(typed, zone)
  const change = (part: Partial<TypedTime>) => setTyped((now) => ({ ...now, ...part }))
  return (
    <Dialog title="Pin its time" onClose={onClose}>
      <ReasonForm
        {...{ action: 'Pin it', question: 'Why is it so?', isPending: pin.isPending, error: pin.error, onClose }}
        isReady={read.time !== undefined && source !== undefined}
        onSubmit={(reason) => {
          if (source === undefined || read.time === undefined) return
          pin.mutate({ time: read.time, intoMs: read.intoMs, source, reason })
        }}
      >
        <p>
          A pin outweighs everything that files say, and moves what is linked with it. Your name, source and reason stay
          beside it; it can be taken back and is never deleted.
        </p>
        <ReplacedPins {...{ page, incident, about: 'time' }} />
        <TimeFields {...{ typed, change, zone, read }} />
        {isRecording(page) && (
          <Field
            label="That is how many seconds into the recording?"
            {...{ inputMode: 'decimal', placeholder: '0: when it begins', value: typed.into }}
            set={(into) => change({ into })}
          />
        )}
        <SourceChoice source={source} choose={setSource} />
      </ReasonForm>
    </Dialog>
  )
}

const isRecording = ({ item }: ItemPage): boolean => item.kind === 'video' || item.kind === 'audio'

function openingOf({ item }: ItemPage, zone: string): TypedTime {
  const { placement, receivedAt } = item
  const start = toWall(placement?.estimate ?? placement?.latest ?? receivedAt, zone)
  return { isInterval: false, from: start, to: start, into: '' }
}

interface TimeFieldsProps {
  readonly typed: TypedTime
  readonly change: (part: Partial<TypedTime>) => void
  readonly zone: string
  readonly read: ReturnType<typeof readPinnedTime>
}

function TimeFields({ typed, change, zone, read }: TimeFieldsProps) {
  const { isInterval, from, to } = typed
  return (
    <>
      <fieldset className="officers">
        <legend>What you know</legend>
        <label className="check">
          <input type="radio" name="exact" checked={!isInterval} onChange={() => change({ isInterval: false })} />
          <span>The moment</span>
        </label>
        <label className="check">
          <input type="radio" name="exact" checked={isInterval} onChange={() => change({ isInterval: true })} />
          <span>Between two moments</span>
        </label>
      </fieldset>
      <Field
        label={isInterval ? `Not before (${zone})` : `When (${zone})`}
        {...{ type: 'datetime-local', step: 1, required: true, value: from, hint: read.fromHint }}
        set={(value) => change({ from: value })}
      />
      {isInterval && (
        <Field
          label={`Not after (${zone})`}
          {...{ type: 'datetime-local', step: 1, required: true, value: to, hint: read.toHint }}
          set={(value) => change({ to: value })}
        />
      )}
    </>
  )
}
