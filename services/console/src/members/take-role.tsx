import { useState } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { PARTS_WORDS } from '../parts/parts-words.ts'
import { Trouble } from '../parts/trouble.tsx'
import { MEMBERS_WORDS } from './members-words.ts'

interface TakeRoleProps {
  readonly name: string
  readonly take: {
    readonly mutate: () => void
    readonly isPending: boolean
    readonly error: unknown
    readonly reset: () => void
  }
}

/** Takes a member's role in this incident, asked once more by the name. */
export function TakeRole({ name, take }: TakeRoleProps) {
  const [isAsking, setAsking] = useState(false)
  const close = () => {
    setAsking(false)
    take.reset()
  }
  return (
    <>
      <button
        type="button"
        className="quiet take-role"
        aria-label={MEMBERS_WORDS.takeFrom(name)}
        onClick={() => setAsking(true)}
      >
        {MEMBERS_WORDS.take}
      </button>
      {isAsking && (
        <Dialog title={MEMBERS_WORDS.takeTitle} onClose={close}>
          <p>
            <strong>{name}</strong>
          </p>
          <p>{MEMBERS_WORDS.takeSays}</p>
          {take.error !== null && <Trouble cause={take.error} />}
          <div className="actions">
            <button type="button" className="primary" disabled={take.isPending} onClick={take.mutate}>
              {MEMBERS_WORDS.takePress(name)}
            </button>
            <button type="button" onClick={close}>
              {PARTS_WORDS.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
