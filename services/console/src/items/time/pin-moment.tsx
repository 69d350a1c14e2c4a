import { type RefObject, useState } from 'react'
import { PIN_WORDS } from '../../evidence/pins/pin-words.ts'
import type { IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { PinTimeDialog } from './pin-time-dialog.tsx'

interface PinMomentProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
  readonly player: RefObject<HTMLMediaElement | null>
}

/** Pins a moment of a recording, such as a flash. A press pauses the film and pins the frame on the screen. */
export function PinMoment({ page, incident, player }: PinMomentProps) {
  const [intoMs, setIntoMs] = useState<number>()
  const isRecording = page.item.kind === 'video' || page.item.kind === 'audio'
  if (!isRecording || !incident.may.includes('anchor-set')) return null
  return (
    <>
      <button
        type="button"
        onClick={() => {
          player.current?.pause()
          setIntoMs(Math.round((player.current?.currentTime ?? 0) * 1000))
        }}
      >
        {PIN_WORDS.pinMoment}
      </button>
      {intoMs !== undefined && <PinTimeDialog {...{ incident, page, intoMs }} onClose={() => setIntoMs(undefined)} />}
    </>
  )
}
