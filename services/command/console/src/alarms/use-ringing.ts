import { useEffect, useRef } from 'react'
import { api, byItself, told } from '../api/client.ts'
import { useFresh } from '../live/use-fresh.ts'
import { useLiveFact } from '../live/use-live.tsx'
import type { Ringing } from './alarm-types.ts'
import { play } from './sound.ts'

const EVERY_MS = 1000

/** What rings now; asked again with every change and every few seconds. */
export function useRinging(incident: string, isWanted: boolean): Ringing | undefined {
  const view = useLiveFact('view')
  const asked = useFresh({
    queryKey: ['ringing', incident, view],
    everyMs: EVERY_MS,
    isWanted: isWanted && view !== undefined,
    queryFn: () =>
      told(api.incidents[':incident'].ringing.$get({ param: { incident }, query: { view: view ?? '' } }, byItself)),
  })
  return asked.data
}

/** A grave alarm sounds until somebody takes it, louder once it escalated. */
const AGAIN_MS = { grave: 8000, escalated: 4000, overdue: 120_000 } as const

/** Sounds for what is new, and again and again for what waits. */
export function useSounds(ringing: Ringing | undefined): void {
  const { grave = 0, escalated = 0, newest = 0 } = ringing?.counts ?? {}
  const overdue = (ringing?.mine ?? []).filter(({ dueAt }) => dueAt < (ringing?.now ?? 0)).map(({ subject }) => subject)
  const kind = escalated > 0 ? 'escalated' : grave > 0 ? 'grave' : undefined
  useEffect(() => {
    if (kind === undefined) return
    play(kind)
    const timer = setInterval(() => play(kind), AGAIN_MS[kind])
    return () => clearInterval(timer)
    // A newer one sounds at once, too.
  }, [kind, newest])
  const late = overdue.join(' ')
  useEffect(() => {
    if (late === '') return
    play('overdue')
    const timer = setInterval(() => play('overdue'), AGAIN_MS.overdue)
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
