import { alarmTitle, type Titled } from '../evidence/alarm-words/alarm-title.ts'
import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { countOf } from '../shared/words/number.ts'
import { notTaken, type useTake } from './use-answer.ts'

interface TakeButtonProps {
  readonly alarm: Pick<Alarm, 'id' | 'alike'> & Titled
  readonly take: ReturnType<typeof useTake>
}

/** Takes a group of similar alarms. An error is shown beside the button, which can be pressed again. */
export function TakeButton({ alarm, take }: TakeButtonProps) {
  const { isPending, isError, error, variables, mutate } = take
  const { alike } = alarm
  const hasFailed = isError && variables[0] === alarm.id
  return (
    <>
      {hasFailed && (
        <p className="alarm-refused" role="alert">
          {notTaken(error)}
        </p>
      )}
      <button
        type="button"
        className="primary"
        aria-label={ALARM_WORDS.takeOf(alarmTitle(alarm), countOf(alike.length))}
        // A disabled button would lose the focus while the request runs.
        aria-disabled={isPending}
        onClick={() => {
          if (!isPending) mutate(alike)
        }}
      >
        {alike.length > 1 ? ALARM_WORDS.takeAll(countOf(alike.length)) : ALARM_WORDS.take}
      </button>
    </>
  )
}
