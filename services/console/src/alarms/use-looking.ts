import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { answerOf, api, asJson } from '../shared/api/client.ts'
import { useRefetchAlarms } from './use-answer.ts'

/** After this long without input the officer may have left, so a wall screen alone never counts as a reader. */
const AWAY_MS = 120_000

export function useLook(incident: string) {
  const refetch = useRefetchAlarms()
  return useMutation({
    mutationFn: () => answerOf(api.incidents[':incident'].news.looks.$post({ param: { incident } }, asJson)),
    onSuccess: () => refetch(),
  })
}

/** Marks the news as read when an officer moves the pointer or types on a screen that shows them. */
export function useLooking({
  incident,
  news,
  isShowing,
}: {
  incident: string
  news: string | undefined
  isShowing: boolean
}) {
  const { mutate } = useLook(incident)
  const moved = useRef(Date.now())
  useEffect(() => {
    const move = (): void => {
      moved.current = Date.now()
    }
    for (const name of ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const) addEventListener(name, move)
    return () => {
      for (const name of ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const) removeEventListener(name, move)
    }
  }, [])
  useEffect(() => {
    if (!isShowing || news === undefined) return
    const isThere = document.visibilityState === 'visible' && Date.now() - moved.current < AWAY_MS
    if (isThere) mutate()
  }, [isShowing, news, mutate])
}
