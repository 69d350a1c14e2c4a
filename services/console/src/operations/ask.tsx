import { Dialog } from '../shared/parts/dialog.tsx'
import { PARTS_WORDS } from '../shared/parts/parts-words.ts'
import { Trouble } from '../shared/parts/trouble.tsx'

interface AskProps {
  readonly title: string
  readonly says: string
  readonly confirmWord: string
  readonly incident: string
  readonly error: unknown
  readonly isPending: boolean
  readonly confirm: () => void
  readonly onClose: () => void
}

/** Asks for confirmation of an action that cannot be undone, or that witnesses see at once. */
export const Ask = ({ title, says, confirmWord, incident, error, isPending, confirm, onClose }: AskProps) => (
  // The button that opened this dialog ends in an ellipsis, the title does not.
  <Dialog title={title.replace(/…$/, '')} onClose={onClose}>
    <p>{says}</p>
    <p>
      <strong>{incident}</strong>
    </p>
    {error !== null && <Trouble cause={error} />}
    <div className="actions">
      <button type="button" className="primary" disabled={isPending} onClick={confirm}>
        {confirmWord}
      </button>
      <button type="button" onClick={onClose}>
        {PARTS_WORDS.cancel}
      </button>
    </div>
  </Dialog>
)
