import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../api/client.ts'
import { notify } from '../parts/notices.tsx'
import { ALARM_WORDS } from './alarm-words.ts'

/** Everything of alarms is asked for anew after something was done. */
export const useAlarmsAnew = () => {
  const queries = useQueryClient()
  return () =>
    Promise.all(
      ['ringing', 'alarms', 'duties', 'overview'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
    )
}

export function useAcknowledge(incident: string) {
  const anew = useAlarmsAnew()
  return useMutation({
    mutationFn: (alarms: readonly string[]) =>
      told(
        api.incidents[':incident'].alarms.acknowledgements.$post({
          param: { incident },
          json: { alarms: [...alarms] },
        }),
      ),
    onSuccess: ({ acknowledged }) => {
      notify({ text: acknowledged.length > 0 ? ALARM_WORDS.acknowledged : ALARM_WORDS.tooLate })
      return anew()
    },
  })
}
