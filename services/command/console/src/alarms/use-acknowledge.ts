import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, Refused, told } from '../api/client.ts'
import { notify } from '../parts/notices.tsx'
import { troubleWords } from '../parts/trouble.tsx'
import { ALARM_WORDS } from './alarm-words.ts'

/** Everything of alarms is asked for anew after something was done. */
export const useAlarmsAnew = () => {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      ['ringing', 'alarms', 'duties', 'overview'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
    )
}

/** `error` is to be said at the button: it rings on, and may be pressed again. */
export function useAcknowledge(incident: string, onAnswered?: (alarm: string) => void) {
  const anew = useAlarmsAnew()
  return useMutation({
    mutationFn: (alarms: readonly string[]) =>
      told(
        api.incidents[':incident'].alarms.acknowledgements.$post({
          param: { incident },
          json: { alarms: [...alarms] },
        }),
      ),
    onSuccess: ({ acknowledged }, [first]) => {
      notify({ text: acknowledged.length > 0 ? ALARM_WORDS.acknowledged : ALARM_WORDS.tooLate })
      if (first !== undefined) onAnswered?.(first)
      // Not waited for: the button can be pressed for the next one at once.
      void anew()
    },
  })
}

/** Nothing was written that could be kept: only the press is to be done again. */
export const notAcknowledged = (cause: unknown): string =>
  cause instanceof Refused || navigator.onLine
    ? ALARM_WORDS.notAcknowledged(troubleWords(cause, 'once'))
    : ALARM_WORDS.notAcknowledged(ALARM_WORDS.offline)
