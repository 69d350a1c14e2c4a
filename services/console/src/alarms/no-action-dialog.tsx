import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { ReasonForm } from '../shared/parts/reason-form.tsx'
import type { OutcomeProps } from './outcome-buttons.tsx'

/** Asks why no action is taken on an alarm. */
export function NoActionDialog({ alarm, end, onClose }: OutcomeProps) {
  return (
    <Dialog title={ALARM_WORDS.noActionTitle} onClose={onClose}>
      <ReasonForm
        about={`alarm-no-action:${alarm.id}`}
        action={ALARM_WORDS.noActionIt}
        question={ALARM_WORDS.noActionWhy}
        isPending={end.isPending}
        error={end.error}
        onClose={onClose}
        onSubmit={(reason) => end.mutate({ alarms: alarm.alike, ending: { outcome: 'no-action', reason } })}
      >
        <p>{ALARM_WORDS.noActionSays}</p>
      </ReasonForm>
    </Dialog>
  )
}
