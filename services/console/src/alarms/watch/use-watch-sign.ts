import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answerOf, api, asJson, inBackground } from '../../shared/api/client.ts'

/** Three heartbeats fit into the time after which the service counts the screen as closed. */
const EVERY_MS = 30_000
const untouched = { headers: { ...asJson.headers, ...inBackground.headers } }
const TOUCHES = ['pointermove', 'pointerdown', 'keydown'] as const

/** Reports that this alarm screen is open while it is visible. Without an incident it stands by for any incident. */
export function useWatchSign(incident: string | undefined, isWanted = true) {
  // A waiting officer sends no other requests. A report after a touch of the screen keeps the session alive; the other
  // reports do not.
  const isTouched = useRef(false)
  const sign = useMutation({
    mutationFn: () => {
      const headers = isTouched.current ? asJson : untouched
      isTouched.current = false
      return incident === undefined
        ? answerOf(api.watch.signs.$post({}, headers))
        : answerOf(api.incidents[':incident']['watch-signs'].$post({ param: { incident } }, headers))
    },
  })
  const { mutate } = sign
  useEffect(() => {
    const touch = (): void => {
      isTouched.current = true
    }
    for (const name of TOUCHES) addEventListener(name, touch)
    return () => {
      for (const name of TOUCHES) removeEventListener(name, touch)
    }
  }, [])
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
