import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'
import { pointOf } from '../shared/words/number.ts'
import { WITHDRAWN_WORDS } from './withdrawn-words.ts'

/**
 * What an officer must know of an alarm whose words were withdrawn: that it is answered all the same, and the places,
 * which stand nowhere else any more.
 */
export function WithdrawnCall({ alarm }: { readonly alarm: Alarm }) {
  const { withdrawnAt, nowPoint, thenPoint } = alarm
  if (withdrawnAt === null) return null
  return (
    <>
      {nowPoint !== null && <p>{WITHDRAWN_WORDS.nowAt(pointOf(nowPoint[0], nowPoint[1]))}</p>}
      {thenPoint !== null && <p>{WITHDRAWN_WORDS.thenAt(pointOf(thenPoint[0], thenPoint[1]))}</p>}
      <p className="muted">{WITHDRAWN_WORDS.says}</p>
    </>
  )
}
