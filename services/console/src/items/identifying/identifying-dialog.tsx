import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../shared/api/client.ts'
import type { IdentifyingFacts } from '../../shared/api/types.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import { IDENTIFYING_WORDS } from './identifying-words.ts'

interface IdentifyingDialogProps {
  readonly incident: string
  readonly item: string
  readonly onClose: () => void
  readonly onShown: (facts: IdentifyingFacts) => void
}

export function IdentifyingDialog({ incident, item, onClose, onShown }: IdentifyingDialogProps) {
  const queries = useQueryClient()
  const ask = useMutation({
    // The answer must not stay in the query cache.
    gcTime: 0,
    mutationFn: (reason: string) =>
      answerOf(
        api.incidents[':incident'].items[':item'].identifying.$post({ param: { incident, item }, json: { reason } }),
      ),
    onSuccess: (facts) => {
      onShown(facts)
      // The showing has added an entry to the item's custody.
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
  })
  return (
    <Dialog title={IDENTIFYING_WORDS.dialog} onClose={onClose}>
      <ReasonForm
        about={`identifying:${item}`}
        {...{
          action: IDENTIFYING_WORDS.showIt,
          isPending: ask.isPending,
          error: ask.error,
          onSubmit: ask.mutate,
          onClose,
        }}
      >
        <p>{IDENTIFYING_WORDS.says}</p>
      </ReasonForm>
    </Dialog>
  )
}
