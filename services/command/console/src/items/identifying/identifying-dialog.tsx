import { useMutation } from '@tanstack/react-query'
import { api, told } from '../../api/client.ts'
import type { IdentifyingFacts } from '../../api/types.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { ReasonForm } from '../../parts/reason-form.tsx'

interface IdentifyingDialogProps {
  readonly incident: string
  readonly item: string
  readonly onClose: () => void
  readonly onShown: (facts: IdentifyingFacts) => void
}

export function IdentifyingDialog({ incident, item, onClose, onShown }: IdentifyingDialogProps) {
  const ask = useMutation({
    // Nothing of it stays in the page's memory of answers.
    gcTime: 0,
    mutationFn: (reason: string) =>
      told(
        api.incidents[':incident'].items[':item'].identifying.$post({ param: { incident, item }, json: { reason } }),
      ),
    onSuccess: onShown,
  })
  return (
    <Dialog title="Show what could name a person or a phone" onClose={onClose}>
      <ReasonForm {...{ action: 'Show', isPending: ask.isPending, error: ask.error, onSubmit: ask.mutate, onClose }}>
        <p>
          Such facts can lead to a witness: a phone's number, an owner's or author's name, the name of the file. That
          you looked, and your reason, are recorded before anything is shown.
        </p>
      </ReasonForm>
    </Dialog>
  )
}
