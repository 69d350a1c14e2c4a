import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, asJson, byItself, told } from '../api/client.ts'

/** Three times before the service takes the screen for shut. */
const EVERY_MS = 30_000
const headers = { headers: { ...asJson.headers, ...byItself.headers } }

/** Says that this alarm screen is open, as long as somebody can see it. Without an incident: where one waits for any. */
export function useWatchSign(incident: string | undefined, isWanted = true) {
  const sign = useMutation({
    mutationFn: () =>
      incident === undefined
        ? told(api.watch.signs.$post({}, headers))
        : told(api.incidents[':incident']['watch-signs'].$post({ param: { incident } }, headers)),
  })
  const { mutate } = sign
  useEffect(() => {
    if (!isWanted) return undefined
    const say = (): void => {
      if (document.visibilityState === 'visible') mutate()
    }
    say()
    const timer = setInterval(say, EVERY_MS)
    document.addEventListener('visibilitychange', say)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', say)
    }
  }, [mutate, isWanted])
  return sign
}
