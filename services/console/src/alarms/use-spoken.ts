import { useEffect, useRef } from 'react'
import { alarmTitle } from '../evidence/alarm-words/alarm-title.ts'
import type { Ringing } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { announce } from '../shared/parts/announcer.tsx'
import { countOf } from '../shared/words/number.ts'

/** Announces new alarms to screen readers at once, with the number of waiting alarms. */
export function useSpoken(ringing: Ringing | undefined): void {
  const last = useRef(0)
  const { newest = 0, grave: count = 0 } = ringing?.counts ?? {}
  const found = ringing?.grave.find(({ rangAt }) => rangAt === newest)
  const title = found && alarmTitle(found)
  useEffect(() => {
    if (newest > last.current && count > 0)
      announce([ALARM_WORDS.rings(countOf(count)), ...(title === undefined ? [] : [title])].join(': '))
    last.current = Math.max(last.current, newest)
  }, [newest, count, title])
}
