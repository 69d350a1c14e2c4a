import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { type Subject, subjectsKey } from '../evidence/subjects/subject-queries.ts'
import { plainText, SUBJECT_WORDS } from '../evidence/subjects/subject-words.ts'
import { answerOf, api } from '../shared/api/client.ts'
import { announce } from '../shared/parts/announcer.tsx'
import { Dialog } from '../shared/parts/dialog.tsx'
import { pressKeysOf } from '../shared/parts/draft-keys.ts'
import { ReasonForm } from '../shared/parts/reason-form.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'

interface MergeDialogProps {
  readonly incident: string
  readonly subject: Subject
  readonly others: readonly Subject[]
  readonly onClose: () => void
}

/** Merges two subjects into one, by an officer's judgement and with a reason. */
export function MergeDialog({ incident, subject, others, onClose }: MergeDialogProps) {
  const id = useId()
  const queries = useQueryClient()
  const [into, setInto] = useState('')
  const about = `merge:${subject.subject}`
  const keys = pressKeysOf(about)
  const merge = useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        api.incidents[':incident'].subjects[':subject'].merge.$post({
          param: { incident, subject: subject.subject },
          json: { reason, into, wish: keys.of(into, reason.trim()) },
        }),
      ),
    onSuccess: () => {
      keys.done()
      announce(SUBJECT_WORDS.merged)
      void queries.invalidateQueries({ queryKey: subjectsKey(incident) })
      onClose()
    },
  })
  return (
    <Dialog title={SUBJECT_WORDS.mergeTitle} onClose={onClose}>
      <ReasonForm
        {...{ about, action: SUBJECT_WORDS.mergeDo, question: SUBJECT_WORDS.why, isPending: merge.isPending }}
        {...{ isOnce: true, isReady: into !== '', error: merge.error, onSubmit: merge.mutate, onClose }}
      >
        <p>
          <strong>
            <UntrustedText text={subject.description} />
          </strong>
        </p>
        <p>
          {SUBJECT_WORDS.mergeSays} {SUBJECT_WORDS.mergeKind(SUBJECT_WORDS[subject.kind])}
        </p>
        <label htmlFor={id}>{SUBJECT_WORDS.mergeInto}</label>
        <select {...{ id, required: true, value: into }} onChange={(event) => setInto(event.target.value)}>
          <option value="" />
          {others.map((other) => (
            <option key={other.subject} value={other.subject}>
              {plainText(other.description)}
            </option>
          ))}
        </select>
      </ReasonForm>
    </Dialog>
  )
}
