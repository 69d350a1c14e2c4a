import { useState } from 'react'
import { Dialog } from './dialog.tsx'
import { PARTS_WORDS } from './parts-words.ts'
import { TAKE_ROLE_WORDS } from './take-role-words.ts'
import { Trouble } from './trouble.tsx'

interface TakeRoleProps {
  readonly name: string
  readonly take: {
    readonly mutate: () => void
    readonly isPending: boolean
    readonly error: unknown
    readonly reset: () => void
  }
}

/** Removes a member's role in this incident, after a confirmation that names the member. */
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
        aria-label={TAKE_ROLE_WORDS.takeFrom(name)}
        onClick={() => setAsking(true)}
      >
        {TAKE_ROLE_WORDS.take}
      </button>
      {isAsking && (
        <Dialog title={TAKE_ROLE_WORDS.takeTitle} onClose={close}>
          <p>
            <strong>{name}</strong>
          </p>
          <p>{TAKE_ROLE_WORDS.takeSays}</p>
          {take.error !== null && <Trouble cause={take.error} />}
          <div className="actions">
            <button type="button" className="primary" disabled={take.isPending} onClick={take.mutate}>
              {TAKE_ROLE_WORDS.takePress(name)}
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
