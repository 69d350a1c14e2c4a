import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '../../shared/api/client.ts'
import type { IncidentFacts } from '../../shared/api/types.ts'
import { notify } from '../../shared/parts/notices.tsx'
import { troubleWords } from '../../shared/parts/trouble.tsx'
import { SENSITIVE_WORDS } from './sensitive-words.ts'
import { useSight, useSights } from './use-sight.tsx'

export interface Clearing {
  readonly isCleared: boolean
  readonly isPending: boolean
  readonly toggle: () => void
}

interface Of {
  readonly incident: IncidentFacts
  readonly item: string | undefined
}

/** Lets an officer clear an item for all screens, or cover it again. Undefined if the officer may not. */
export function useClearing({ incident, item }: Of): Clearing | undefined {
  const { state } = useSight(item)
  const sights = useSights()
  const isCleared = state === 'cleared'
  const send = useMutation({
    mutationFn: ({ of, cleared }: { readonly of: string; readonly cleared: boolean }) =>
      answerOf(
        api.incidents[':incident'].items[':item'].clearing.$post({
          param: { incident: incident.id, item: of },
          json: { cleared },
        }),
      ),
    onSuccess: ({ cleared }) => {
      sights.again()
      notify({ text: cleared ? SENSITIVE_WORDS.isCleared : SENSITIVE_WORDS.isCovered })
    },
    onError: (cause) => notify({ text: troubleWords(cause, 'once') }),
  })
  if (item === undefined || !incident.may.includes('sight-clear') || state === 'withheld' || state === 'apart')
    return undefined
  const toggle = () => {
    if (!send.isPending) send.mutate({ of: item, cleared: !isCleared })
  }
  return { isCleared, isPending: send.isPending, toggle }
}
