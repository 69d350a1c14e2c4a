import { useState } from 'react'
import type { IncidentFacts } from '../../shared/api/types.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { PARTS_WORDS } from '../../shared/parts/parts-words.ts'
import { ReasonForm } from '../../shared/parts/reason-form.tsx'
import { Trouble } from '../../shared/parts/trouble.tsx'
import { ChooseTarget } from './choose-target.tsx'
import { ChooseWhole } from './choose-whole.tsx'
import { MOVE_WORDS } from './move-words.ts'
import { type Standing, type Target, useMove, useStanding } from './use-move.ts'
import { WhatHappens } from './what-happens.tsx'

interface MoveDialogProps {
  readonly incident: IncidentFacts
  readonly item: string
  readonly onClose: () => void
}

/** The first step asks where to and how much; the second shows what will happen, and asks why. */
export function MoveDialog({ incident, item, onClose }: MoveDialogProps) {
  const [target, setTarget] = useState<Target>()
  const [chosen, setWhole] = useState<boolean>()
  const [isSure, setSure] = useState(false)
  const standing = useStanding(incident.id, item)
  const move = useMove(incident.id, item, onClose)
  const count = standing.data?.sending ?? 1
  // The default for the only file of a sending is the whole sending, because the sender's words are about this file.
  const isWhole = chosen ?? count === 1
  if (isSure && target)
    return (
      <Dialog title={MOVE_WORDS.title} onClose={onClose}>
        <ReasonForm
          about={`move:${item}`}
          {...{
            action: MOVE_WORDS.confirm,
            question: MOVE_WORDS.question,
            isPending: move.isPending,
            error: move.error,
          }}
          isOnce
          onClose={onClose}
          onSubmit={(reason) => move.mutate({ to: target.id, whole: isWhole, reason })}
        >
          <WhatHappens {...{ incident, target, count: isWhole ? count : 1, words: wordsOf(standing.data, isWhole) }} />
          <button type="button" onClick={() => setSure(false)}>
            {MOVE_WORDS.back}
          </button>
        </ReasonForm>
      </Dialog>
    )
  return (
    <Dialog title={MOVE_WORDS.title} onClose={onClose}>
      <div className="reason-form">
        {standing.error !== null && <Trouble cause={standing.error} again={() => void standing.refetch()} />}
        <ChooseTarget {...{ incident: incident.id, target, onChoose: setTarget }} />
        {standing.data && <ChooseWhole {...{ standing: standing.data, isWhole, onChoose: setWhole }} />}
        <div className="actions">
          <button
            type="button"
            className="primary"
            disabled={target === undefined || !standing.data}
            onClick={() => setSure(true)}
          >
            {MOVE_WORDS.next}
          </button>
          <button type="button" onClick={onClose}>
            {PARTS_WORDS.cancel}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

const wordsOf = (standing: Standing | undefined, isWhole: boolean) =>
  standing?.words === true && (isWhole ? 'go' : 'stay')
