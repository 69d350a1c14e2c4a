import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../shared/api/client.ts'
import { announce } from '../../shared/parts/announcer.tsx'
import { createPressKeys } from '../../shared/parts/press-key.ts'
import { MOVE_WORDS } from './move-words.ts'

export interface Target {
  readonly id: string
  readonly title: string
  readonly exercise: boolean
  readonly isMember: boolean
}

export type Standing = NonNullable<ReturnType<typeof useStanding>['data']>

const moving = api.incidents[':incident'].items[':item'].move

/** Whether the item was moved, and how many files of its sending are here. The request counts as no look. */
export const useStanding = (incident: string, item: string) =>
  useQuery({
    queryKey: ['move', incident, item],
    queryFn: () => answerOf(moving.$get({ param: { incident, item } })),
    gcTime: 0,
  })

/** The officer's other incidents that still accept evidence. */
export function useTargets(incident: string): readonly Target[] {
  const asked = useQuery({ queryKey: ['incidents'], queryFn: () => answerOf(api.incidents.$get()) })
  return (asked.data?.incidents ?? [])
    .filter(({ id, state }) => id !== incident && state !== 'closed')
    .map(({ id, title, exercise }) => ({ id, title, exercise, isMember: true }))
}

interface MoveRequest {
  readonly to: string
  readonly whole: boolean
  readonly reason: string
}

export function useMove(incident: string, item: string, onDone: () => void) {
  const queries = useQueryClient()
  const [keys] = useState(createPressKeys)
  return useMutation({
    mutationFn: (wish: MoveRequest) =>
      answerOf(
        moving.$post({
          param: { incident, item },
          json: { ...wish, wish: keys.of(wish.to, wish.whole, wish.reason) },
        }),
      ),
    onSuccess: ({ stillArriving }) => {
      announce(MOVE_WORDS.isAsked + (stillArriving > 0 ? MOVE_WORDS.stillArriving(stillArriving) : ''))
      onDone()
      void queries.invalidateQueries({ queryKey: ['restriction', incident, item] })
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
  })
}
