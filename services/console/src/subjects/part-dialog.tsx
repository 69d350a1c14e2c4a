import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Subject, subjectsKey } from '../evidence/subjects/subject-queries.ts'
import { SUBJECT_WORDS } from '../evidence/subjects/subject-words.ts'
import { answerOf, api } from '../shared/api/client.ts'
import { announce } from '../shared/parts/announcer.tsx'
import { Dialog } from '../shared/parts/dialog.tsx'
import { pressKeysOf } from '../shared/parts/draft-keys.ts'
import { ReasonForm } from '../shared/parts/reason-form.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'

interface PartDialogProps {
  readonly incident: string
  readonly merged: Subject['merged'][number]
  readonly onClose: () => void
}

/** Undoes a wrong merge of two subjects. The reason is stored beside that of the merge. */
export function PartDialog({ incident, merged, onClose }: PartDialogProps) {
  const { subject, into, description } = merged
  const queries = useQueryClient()
  const about = `part:${subject}`
  const keys = pressKeysOf(about)
  const part = useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        api.incidents[':incident'].subjects[':subject'].parting.$post({
          param: { incident, subject },
          json: { reason, into, wish: keys.of(into, reason) },
        }),
      ),
    onSuccess: () => {
      keys.done()
      announce(SUBJECT_WORDS.parted)
      onClose()
    },
    // Refetched after an error, too: a colleague may have undone the merge first.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: subjectsKey(incident) })
      void queries.invalidateQueries({ queryKey: ['item-marks', incident] })
    },
  })
  return (
    <Dialog title={SUBJECT_WORDS.partTitle} onClose={onClose}>
      <ReasonForm
        {...{ about, action: SUBJECT_WORDS.partTitle, question: SUBJECT_WORDS.why, isOnce: true }}
        {...{ isPending: part.isPending, error: part.error, onSubmit: part.mutate, onClose }}
      >
        <p>
          <strong>
            <UntrustedText text={description} />
          </strong>
        </p>
        <p>{SUBJECT_WORDS.partSays}</p>
      </ReasonForm>
    </Dialog>
  )
}
