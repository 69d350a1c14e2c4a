import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../shared/api/client.ts'
import type { IncidentFacts } from '../../shared/api/types.ts'
import { announce } from '../../shared/parts/announcer.tsx'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { dayAndTime } from '../../shared/words/time.ts'
import { byWords } from './by-words.ts'
import { isMovable } from './effect-box.tsx'
import type { NudgeAnswer } from './nudge-types.ts'
import { NUDGE_WORDS } from './nudge-words.ts'
import { Pins } from './pins.tsx'
import { type Deciding, endWords, proposalWords } from './proposal-words.ts'
import { Standing } from './standing.tsx'

interface DecideNudgeProps {
  readonly incident: IncidentFacts
  readonly deciding: Deciding
  /** The current proposals. If the proposal to decide ends while this dialog is open, the dialog says so. */
  readonly nudges: readonly NudgeAnswer[]
  readonly onClose: () => void
}

/** Confirms, rejects or takes back a proposal. The required reason is recorded with the decision. */
export function DecideNudge({ incident, deciding, nudges, onClose }: DecideNudgeProps) {
  const { decision } = deciding
  const nudge = nudges.find((told) => told.nudge === deciding.nudge.nudge) ?? deciding.nudge
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        api.incidents[':incident'].nudges[':nudge'].decision.$post({
          param: { incident: incident.id, nudge: nudge.nudge },
          json: { decision, reason },
        }),
      ),
    onSuccess: () => {
      announce(decision === 'confirmed' ? NUDGE_WORDS.savedAnchor : proposalWords(nudge))
      onClose()
    },
    // Refetched after an error, too. If another officer was faster, the list then shows that officer's decision beside
    // the error message.
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
        isReady={isStillPossible(nudge, decision)}
        onSubmit={(reason) => send.mutate(reason)}
      >
        <Proposed {...{ incident, nudge }} />
      </ReasonForm>
    </Dialog>
  )
}

const isStillPossible = ({ ended, pins, standing }: NudgeAnswer, decision: Deciding['decision']): boolean =>
  ended === null && (decision !== 'confirmed' || isMovable({ pinned: pins?.pinned ?? 'none', standing }))

/** What is to be decided: the fact, who proposed it and why, what it would move, and what stands against it. */
function Proposed({ incident, nudge }: { readonly incident: IncidentFacts; readonly nudge: NudgeAnswer }) {
  const { ended, pins, standing, reason } = nudge
  const seqs = [nudge.itemSeq, nudge.otherSeq] as const
  return (
    <>
      <p>
        <strong>{proposalWords(nudge)}</strong>
      </p>
      <p className="muted">
        <UntrustedText text={NUDGE_WORDS.proposedBy(nudge.officer)} /> · {dayAndTime(nudge.at, incident.zone)}
      </p>
      {reason !== null && (
        <q className="reason">
          <UntrustedText text={reason} />
        </q>
      )}
      {ended === null ? (
        <>
          {standing === null && <p>{NUDGE_WORDS.wouldMove(nudge.items, byWords(nudge.shiftMs))}</p>}
          <Standing {...{ standing, seqs }} />
          {pins && <Pins {...{ pins, seqs }} />}
          <p className="muted">{NUDGE_WORDS.recorded}</p>
        </>
      ) : (
        <p className="wall-both-pinned" role="status">
          {NUDGE_WORDS.nothingToDecide} <UntrustedText text={endWords(ended)} />
        </p>
      )}
    </>
  )
}
