import { useState } from 'react'
import { usePin } from '../../evidence/pins/use-pin.ts'
import type { Anchor, IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { useDraft } from '../../shared/parts/drafts.ts'
import { Field } from '../../shared/parts/field.tsx'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import { toWall } from '../../shared/words/wall-time.ts'
import { PIN_FORM_WORDS } from './dialog-words.ts'
import { PinEffect } from './pin-effect.tsx'
import { readPinnedTime, type TypedTime } from './pinned-time.ts'
import { ReplacedPins } from './replaced-pins.tsx'
import { SourceChoice } from './source-choice.tsx'

interface PinTimeDialogProps {
  readonly incident: IncidentFacts
  readonly page: ItemPage
  /** The moment in the player, as an offset into the recording in ms. */
  readonly intoMs?: number
  readonly onClose: () => void
}

/**
 * Pins an instant, or the two bounds of an instant. Times are typed in the incident's zone, and repeated in UTC before
 * they are saved.
 */
export function PinTimeDialog({ incident, page, intoMs = 0, onClose }: PinTimeDialogProps) {
  const { zone } = incident
  const pin = usePin(incident.id, page.item.item, onClose)
  // The typed times are drafts of this moment alone. The typed reason is kept when the moment changes.
  const about = `pin-time:${page.item.item}`
  const [typed, setTyped] = useDraft<TypedTime>(`${about}/time/${intoMs}`, () => openingOf(page, zone, intoMs))
  const [source, setSource] = useState<Anchor['source']>()
  const read = readPinnedTime(typed, zone)
  const change = (part: Partial<TypedTime>) => setTyped((now) => ({ ...now, ...part }))
  return (
    <Dialog title={PIN_FORM_WORDS.pinTime} onClose={onClose}>
      <ReasonForm
        about={about}
        {...{
          action: PIN_FORM_WORDS.pinIt,
          question: PIN_FORM_WORDS.whySo,
          isPending: pin.isPending,
          error: pin.error,
          isOnce: true,
          onClose,
        }}
        isReady={read.time !== undefined && source !== undefined}
        onSubmit={(reason) => {
          if (source === undefined || read.time === undefined) return
          pin.mutate({ time: read.time, intoMs: read.intoMs, source, reason })
        }}
      >
        <p>{PIN_FORM_WORDS.timeSays}</p>
        <ReplacedPins {...{ page, incident, about: 'time' }} />
        <TimeFields {...{ typed, change, zone, read }} />
        {isRecording(page) && (
          <Field
            label={PIN_FORM_WORDS.intoRecording}
            {...{ inputMode: 'decimal', placeholder: PIN_FORM_WORDS.zeroBegins, value: typed.into }}
            set={(into) => change({ into })}
          />
        )}
        <PinEffect incident={incident.id} item={page.item.item} span={spanOf(read)} />
        <SourceChoice source={source} choose={setSource} />
      </ReasonForm>
    </Dialog>
  )
}

/** The item's beginning, computed from the pinned moment. */
function spanOf({ time, intoMs }: ReturnType<typeof readPinnedTime>) {
  if (time === undefined) return undefined
  const [from, to] = 'at' in time ? [time.at, time.at] : [time.from, time.to]
  return { from: Math.max(0, from - intoMs), to: Math.max(0, to - intoMs) }
}

const isRecording = ({ item }: ItemPage): boolean => item.kind === 'video' || item.kind === 'audio'

function openingOf({ item }: ItemPage, zone: string, intoMs: number): TypedTime {
  const { placement, receivedAt } = item
  const start = toWall((placement?.estimate ?? placement?.latest ?? receivedAt) + intoMs, zone)
  return { isInterval: false, from: start, to: start, into: intoMs === 0 ? '' : String(intoMs / 1000) }
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
        <legend>{PIN_FORM_WORDS.whatYouKnow}</legend>
        <label className="check">
          <input type="radio" name="exact" checked={!isInterval} onChange={() => change({ isInterval: false })} />
          <span>{PIN_FORM_WORDS.theMoment}</span>
        </label>
        <label className="check">
          <input type="radio" name="exact" checked={isInterval} onChange={() => change({ isInterval: true })} />
          <span>{PIN_FORM_WORDS.between}</span>
        </label>
      </fieldset>
      <Field
        label={isInterval ? PIN_FORM_WORDS.notBefore(zone) : PIN_FORM_WORDS.when(zone)}
        {...{ type: 'datetime-local', step: 1, required: true, value: from, hint: read.fromHint }}
        set={(value) => change({ from: value })}
      />
      {isInterval && (
        <Field
          label={PIN_FORM_WORDS.notAfter(zone)}
          {...{ type: 'datetime-local', step: 1, required: true, value: to, hint: read.toHint }}
          set={(value) => change({ to: value })}
        />
      )}
    </>
  )
}
