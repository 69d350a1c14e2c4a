import { useEffect, useRef } from 'react'
import type { Ringing } from '../evidence/alarm-words/alarm-types.ts'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { useLiveFact } from '../shared/live/use-live.tsx'
import { play } from './sound.ts'
import { graveSound, useSounding } from './use-sounding.ts'

const EVERY_MS = 1000

/** The waiting alarms and the news; refetched after each change and every few seconds. */
export function useRinging(incident: string, isWanted: boolean): Ringing | undefined {
  const view = useLiveFact('view')
  const asked = useFresh({
    queryKey: ['ringing', incident, view],
    everyMs: EVERY_MS,
    isWanted: isWanted && view !== undefined,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].ringing.$get({ param: { incident }, query: { view: view ?? '' } }, inBackground),
      ),
  })
  return asked.data
}

const OVERDUE_MS = 120_000

/** Plays a sound for new alarms, and repeats it while alarms wait. */
export function useSounds(ringing: Ringing | undefined): void {
  const { grave = 0, escalated = 0, newest = 0 } = ringing?.counts ?? {}
  const overdue = (ringing?.mine ?? []).filter(({ dueAt }) => dueAt < (ringing?.now ?? 0)).map(({ subject }) => subject)
  useSounding(graveSound(grave > 0, escalated > 0), newest)
  const late = overdue.join(' ')
  useEffect(() => {
    if (late === '') return
    play('overdue')
    const timer = setInterval(() => play('overdue'), OVERDUE_MS)
    return () => clearInterval(timer)
  }, [late])
  const news = ringing?.news
  const told = useRef('')
  useEffect(() => {
    const ring = news ? `${news.id} ${news.rings}` : ''
    if (ring !== '' && ring !== told.current) play('news')
    told.current = ring
  }, [news])
}
