import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, told } from '../api/client.ts'
import type { IncidentFacts } from '../api/types.ts'
import { announce } from '../parts/announcer.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ReasonForm } from '../parts/reason-form.tsx'
import { byWords } from './by-words.ts'
import { NUDGE_WORDS } from './nudge-words.ts'
import { type Deciding, proposalWords } from './proposal-words.ts'

interface DecideNudgeProps {
  readonly incident: IncidentFacts
  readonly deciding: Deciding
  readonly onClose: () => void
}

/** Each way with a reason that stays beside it. */
export function DecideNudge({ incident, deciding, onClose }: DecideNudgeProps) {
  const { nudge, decision } = deciding
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: (reason: string) =>
      told(
        api.incidents[':incident'].nudges[':nudge'].decision.$post({
          param: { incident: incident.id, nudge: nudge.nudge },
          json: { decision, reason } as never,
        }),
      ),
    onSuccess: () => {
      announce(decision === 'confirmed' ? NUDGE_WORDS.savedAnchor : proposalWords(nudge))
      onClose()
    },
    // Somebody else may have been faster: then the list says so beside the message.
    onSettled: () => void queries.invalidateQueries({ queryKey: ['nudges', incident.id] }),
  })
  const [title, action] = {
    confirmed: [NUDGE_WORDS.confirmTitle, NUDGE_WORDS.confirmAction] as const,
    rejected: [NUDGE_WORDS.rejectTitle, NUDGE_WORDS.rejectAction] as const,
    'taken-back': [NUDGE_WORDS.takeBackTitle, NUDGE_WORDS.takeBackAction] as const,
  }[decision]
  return (
    <Dialog title={title} onClose={onClose}>
      <ReasonForm
        about={`${decision}:${nudge.nudge}`}
        {...{ action, question: NUDGE_WORDS.whyDecide, isPending: send.isPending, error: send.error, onClose }}
        onSubmit={(reason) => send.mutate(reason)}
      >
        <p>
          <strong>{proposalWords(nudge)}</strong>
        </p>
        <p>{NUDGE_WORDS.wouldMove(nudge.items, byWords(nudge.shiftMs))}</p>
        <p className="muted">{NUDGE_WORDS.recorded}</p>
      </ReasonForm>
    </Dialog>
  )
}
