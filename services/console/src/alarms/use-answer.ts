import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AlarmEnding } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { answerOf, api, Refused } from '../shared/api/client.ts'
import { notify } from '../shared/parts/notices.tsx'
import { troubleWords } from '../shared/parts/trouble.tsx'

/** Refetches everything about alarms after an officer's action. */
export const useRefetchAlarms = () => {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      ['ringing', 'alarms', 'duties', 'overview'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
    )
}

/**
 * Takes a group of similar alarms. Show `error` beside the button: the alarms keep ringing, and the button can be
 * pressed again.
 */
export function useTake(incident: string, onTaken?: (alarm: string) => void) {
  const refetch = useRefetchAlarms()
  return useMutation({
    mutationFn: (alarms: readonly string[]) =>
      answerOf(api.incidents[':incident'].alarms.takings.$post({ param: { incident }, json: { alarms: [...alarms] } })),
    onSuccess: ({ taken }, [first]) => {
      notify({ text: taken.length > 0 ? ALARM_WORDS.taken : ALARM_WORDS.tooLate })
      if (first !== undefined) onTaken?.(first)
      // Not awaited, so that the button can be pressed for the next alarm at once.
      void refetch()
    },
  })
}

/** Gives an outcome to a group of taken alarms. If a colleague gave an outcome first, that outcome stands. */
export function useEnd(incident: string, onEnded: () => void) {
  const refetch = useRefetchAlarms()
  return useMutation({
    mutationFn: ({ alarms, ending }: { readonly alarms: readonly string[]; readonly ending: AlarmEnding }) =>
      answerOf(
        api.incidents[':incident'].alarms.outcomes.$post({
          param: { incident },
          json: { alarms: [...alarms], ending },
        }),
      ),
    onSuccess: ({ ended }) => {
      notify({ text: ended.length > 0 ? ALARM_WORDS.ended : ALARM_WORDS.endedBefore })
      onEnded()
      void refetch()
    },
  })
}

/** The error text of an action without typed text: there is nothing to lose, and pressing again is enough. */
export const notTaken = (cause: unknown): string =>
  cause instanceof Refused || navigator.onLine
    ? ALARM_WORDS.notTaken(troubleWords(cause, 'once'))
    : ALARM_WORDS.notTaken(ALARM_WORDS.offline)
