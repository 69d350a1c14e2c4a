import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { Dialog } from '../shared/parts/dialog.tsx'
import { KeptInDialog } from '../shared/parts/dialog-drafts.ts'
import { dropDrafts, useDraft } from '../shared/parts/drafts.ts'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { useSending } from '../shared/parts/use-sending.ts'
import { SAVED_WORDS } from './saved-words.ts'

export interface SavedName {
  readonly name: string
  readonly sharing: 'own' | 'incident'
}

interface SaveDialogProps extends SavedName {
  /** The draft's key, under which the typed name is kept. */
  readonly about: string
  readonly title: string
  readonly save: (wish: SavedName) => Promise<unknown>
  readonly onClose: (isDone: boolean) => void
}

export function SaveDialog({ about, title, save, onClose, ...known }: SaveDialogProps) {
  const id = useId()
  const [name, setName] = useDraft(about, known.name)
  const [sharing, setSharing] = useDraft(`${about}/sharing`, known.sharing)
  const send = useSending(about)
  const saving = useMutation({ mutationFn: save, onSuccess: () => onClose(true) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') send(() => saving.mutate({ name: name.trim(), sharing }))
  }
  const giveUp = () => {
    dropDrafts(about)
    onClose(false)
  }
  return (
    <Dialog title={title} onClose={() => onClose(false)}>
      <form onSubmit={submit} className="save-form">
        <KeptInDialog about={about} />
        <label htmlFor={id}>{SAVED_WORDS.name}</label>
        <input
          {...{ id, type: 'text', required: true, maxLength: 120, autoComplete: 'off', value: name }}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset>
          <legend>{SAVED_WORDS.sharing}</legend>
          {(['own', 'incident'] as const).map((one) => (
            <label key={one} className="save-choice">
              <input type="radio" name={`${id}-sharing`} checked={sharing === one} onChange={() => setSharing(one)} />{' '}
              {SAVED_WORDS[one]}
            </label>
          ))}
        </fieldset>
        <p className="muted">{SAVED_WORDS.recorded}</p>
        <p className="form-error" role="alert">
          {saving.error === null ? '' : troubleWords(saving.error)}
        </p>
        <div className="actions">
          <button type="submit" className="primary" disabled={saving.isPending}>
            {SAVED_WORDS.confirm}
          </button>
          <button type="button" onClick={giveUp}>
            {SAVED_WORDS.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
