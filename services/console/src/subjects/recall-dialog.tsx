import { useMutation, useQueryClient } from '@tanstack/react-query'
import { subjectsKey } from '../evidence/subjects/subject-queries.ts'
import { SUBJECT_WORDS } from '../evidence/subjects/subject-words.ts'
import { answerOf, api } from '../shared/api/client.ts'
import { announce } from '../shared/parts/announcer.tsx'
import { Dialog } from '../shared/parts/dialog.tsx'
import { ReasonForm } from '../shared/parts/reason-form.tsx'

interface RecallDialogProps {
  readonly incident: string
  readonly mark: string
  readonly onClose: () => void
}

export function RecallDialog({ incident, mark, onClose }: RecallDialogProps) {
  const queries = useQueryClient()
  const recall = useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        api.incidents[':incident'].marks[':mark'].recall.$post({
          param: { incident, mark },
          json: { reason },
        }),
      ),
    onSuccess: () => {
      announce(SUBJECT_WORDS.recalled)
      void queries.invalidateQueries({ queryKey: subjectsKey(incident) })
      void queries.invalidateQueries({ queryKey: ['item-marks', incident] })
      onClose()
    },
  })
  return (
    <Dialog title={SUBJECT_WORDS.recallTitle} onClose={onClose}>
      <ReasonForm
        about={`recall-mark:${mark}`}
        {...{ action: SUBJECT_WORDS.recallTitle, question: SUBJECT_WORDS.why, isPending: recall.isPending }}
        {...{ error: recall.error, onSubmit: recall.mutate, onClose }}
      >
        <p>{SUBJECT_WORDS.recallSays}</p>
      </ReasonForm>
    </Dialog>
  )
}
