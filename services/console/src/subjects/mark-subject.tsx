import { type RefObject, useState } from 'react'
import { SUBJECT_WORDS } from '../evidence/subjects/subject-words.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { MarkDialog } from './mark-dialog.tsx'

interface MarkSubjectProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
  readonly player: RefObject<HTMLMediaElement | null>
}

/** A button on the item's page to mark who or what is visible. */
export function MarkSubject({ page, incident, player }: MarkSubjectProps) {
  const [isOpen, setOpen] = useState(false)
  if (!incident.may.includes('mark-make')) return null
  return (
    <>
      <button
        type="button"
        onClick={() => {
          player.current?.pause()
          setOpen(true)
        }}
      >
        {SUBJECT_WORDS.mark}
      </button>
      {isOpen && <MarkDialog {...{ page, incident, player: player.current }} onClose={() => setOpen(false)} />}
    </>
  )
}
