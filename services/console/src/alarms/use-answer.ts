import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AlarmEnding } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { answerOf, api, Refused } from '../shared/api/client.ts'
import { notify } from '../shared/parts/notices.tsx'
import { troubleWords } from '../shared/parts/trouble.tsx'

/** Everything of alarms is asked for anew after something was done. */
export const useAlarmsAnew = () => {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      ['ringing', 'alarms', 'duties', 'overview'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
    )
}

/** Takes alarms that are alike. `error` is to be said at the button: they ring on, and it may be pressed again. */
export function useTake(incident: string, onTaken?: (alarm: string) => void) {
  const anew = useAlarmsAnew()
  return useMutation({
    mutationFn: (alarms: readonly string[]) =>
      answerOf(api.incidents[':incident'].alarms.takings.$post({ param: { incident }, json: { alarms: [...alarms] } })),
    onSuccess: ({ taken }, [first]) => {
      notify({ text: taken.length > 0 ? ALARM_WORDS.taken : ALARM_WORDS.tooLate })
      if (first !== undefined) onTaken?.(first)
      // Not waited for: the button can be pressed for the next one at once.
      void anew()
    },
  })
}

/** Gives an outcome to alarms that were taken and are alike; a colleague's that came first stands. */
export function useEnd(incident: string, onEnded: () => void) {
  const anew = useAlarmsAnew()
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
      void anew()
    },
  })
}

/** Nothing was written that could be kept: only the press is to be done again. */
export const notTaken = (cause: unknown): string =>
  cause instanceof Refused || navigator.onLine
    ? ALARM_WORDS.notTaken(troubleWords(cause, 'once'))
    : ALARM_WORDS.notTaken(ALARM_WORDS.offline)
