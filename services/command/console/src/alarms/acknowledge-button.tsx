import { alarmTitle } from './alarm-title.ts'
import type { Alarm } from './alarm-types.ts'
import { ALARM_WORDS } from './alarm-words.ts'
import { notAcknowledged, type useAcknowledge } from './use-acknowledge.ts'

interface AcknowledgeButtonProps {
  readonly alarm: Pick<Alarm, 'id' | 'rules' | 'isRestricted'>
  readonly acknowledge: ReturnType<typeof useAcknowledge>
}

/** What kept it from being acknowledged is said beside it, and it can be pressed again. */
export function AcknowledgeButton({ alarm, acknowledge }: AcknowledgeButtonProps) {
  const { isPending, isError, error, variables, mutate } = acknowledge
  const hasFailed = isError && variables.length === 1 && variables[0] === alarm.id
  return (
    <>
      {hasFailed && (
        <p className="alarm-refused" role="alert">
          {notAcknowledged(error)}
        </p>
      )}
      <button
        type="button"
        className="primary"
        aria-label={ALARM_WORDS.acknowledgeOf(alarmTitle(alarm))}
        // Disabled it would lose the keyboard while it is answered.
        aria-disabled={isPending}
        onClick={() => {
          if (!isPending) mutate([alarm.id])
        }}
      >
        {ALARM_WORDS.acknowledge}
      </button>
    </>
  )
}
