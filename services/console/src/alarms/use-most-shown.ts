import { useSyncExternalStore } from 'react'

/** The banner must leave room for the work; the alarms page lists all alarms. */
const MOST_SHOWN = { tall: 2, low: 1 } as const
const TALL = '(min-height: 900px) and (min-width: 700px)'

/** How many alarms the banner shows at this window height. */
export function useMostShown(): number {
  const isTall = useSyncExternalStore(
    (listener) => {
      const asked = matchMedia(TALL)
      asked.addEventListener('change', listener)
      return () => asked.removeEventListener('change', listener)
    },
    () => matchMedia(TALL).matches,
  )
  return isTall ? MOST_SHOWN.tall : MOST_SHOWN.low
}
