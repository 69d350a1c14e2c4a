import { useState } from 'react'
import type { IncidentFacts } from '../../shared/api/types.ts'
import { MoveDialog } from './move-dialog.tsx'
import { MOVE_WORDS } from './move-words.ts'

/** On an item's page: moves an item to the incident that it belongs to. */
export function MoveButton({ incident, item }: { readonly incident: IncidentFacts; readonly item: string }) {
  const [isOpen, setOpen] = useState(false)
  if (!incident.may.includes('move-ask')) return null
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {MOVE_WORDS.button}
      </button>
      {isOpen && <MoveDialog {...{ incident, item }} onClose={() => setOpen(false)} />}
    </>
  )
}
