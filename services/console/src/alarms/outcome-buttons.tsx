import { useState } from 'react'
import { alarmTitle, type Titled } from '../evidence/alarm-words/alarm-title.ts'
import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { NoActionDialog } from './no-action-dialog.tsx'
import { PassOnDialog } from './pass-on-dialog.tsx'
import { useEnd } from './use-answer.ts'

export interface OutcomeProps {
  /** All alarms of the group get the same outcome. */
  readonly alarm: Pick<Alarm, 'id' | 'alike'> & Titled
  readonly end: ReturnType<typeof useEnd>
  readonly onClose: () => void
}

/** Buttons for the outcome of a taken alarm: passed on to somebody, or no action for a reason. */
export function OutcomeButtons({ incident, alarm }: Pick<OutcomeProps, 'alarm'> & { readonly incident: string }) {
  const [open, setOpen] = useState<'passed-on' | 'no-action'>()
  const close = () => setOpen(undefined)
  const end = useEnd(incident, close)
  const title = alarmTitle(alarm)
  return (
    <>
      <button
        type="button"
        className="primary"
        aria-label={ALARM_WORDS.passOnOf(title)}
        onClick={() => setOpen('passed-on')}
      >
        {ALARM_WORDS.passOn}
      </button>
      <button type="button" aria-label={ALARM_WORDS.noActionOf(title)} onClick={() => setOpen('no-action')}>
        {ALARM_WORDS.noAction}
      </button>
      {open === 'passed-on' && <PassOnDialog {...{ alarm, end }} onClose={close} />}
      {open === 'no-action' && <NoActionDialog {...{ alarm, end }} onClose={close} />}
    </>
  )
}
