import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../shared/api/client.ts'
import { announce } from '../../shared/parts/announcer.tsx'
import { RESTRICTION_WORDS } from './restriction-words.ts'

interface RestrictionChange {
  readonly restricted: boolean
  readonly officers: readonly string[]
  readonly reason: string
}

/** Sets or lifts the restriction. The page then checks access again. */
export function useRestrict(incident: string, item: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: RestrictionChange) =>
      answerOf(
        api.incidents[':incident'].items[':item'].restriction.$post({ param: { incident, item }, json: change }),
      ),
    onSuccess: ({ restricted, items }) => {
      announce(restricted ? RESTRICTION_WORDS.isRestricted(items - 1) : RESTRICTION_WORDS.isLifted(items - 1))
      onDone()
      void queries.invalidateQueries({ queryKey: ['restriction', incident, item] })
      if (!restricted) void queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
  })
}
