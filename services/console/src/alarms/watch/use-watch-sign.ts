import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answerOf, api, asJson, byItself } from '../../shared/api/client.ts'

/** Three times before the service takes the screen for shut. */
const EVERY_MS = 30_000
const untouched = { headers: { ...asJson.headers, ...byItself.headers } }
const TOUCHES = ['pointermove', 'pointerdown', 'keydown'] as const

/** Says that this alarm screen is open, as long as somebody can see it. Without an incident: where one waits for any. */
export function useWatchSign(incident: string | undefined, isWanted = true) {
  // Who waits here asks for nothing else: a hand on the screen keeps the session, the screen alone does not.
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
