import { useState } from 'react'
import { DUTY_WORDS } from '../evidence/alarm-words/duty-words.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { DutyForm } from './duty-form.tsx'

interface DutyButtonProps {
  readonly incident: IncidentFacts
  /** The item that gets an owner. */
  readonly item: string
}

/** On an item's page: assigns an officer who answers for the item until a time. */
export function DutyButton({ incident, item }: DutyButtonProps) {
  const [isAssigning, setAssigning] = useState(false)
  if (!incident.may.includes('duty-set')) return null
  return (
    <>
      <button type="button" onClick={() => setAssigning(true)}>
        {DUTY_WORDS.assign}
      </button>
      {isAssigning && <DutyForm incident={incident} subject={item} onClose={() => setAssigning(false)} />}
    </>
  )
}
