import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Dialog } from '../parts/dialog.tsx'
import { troubleWords } from '../parts/trouble.tsx'
import { SAVED_WORDS } from './saved-words.ts'

export interface SavedName {
  readonly name: string
  readonly sharing: 'own' | 'incident'
}

interface SaveDialogProps extends SavedName {
  readonly title: string
  readonly save: (wish: SavedName) => Promise<unknown>
  readonly onClose: (isDone: boolean) => void
}

export function SaveDialog({ title, save, onClose, ...known }: SaveDialogProps) {
  const id = useId()
  const [name, setName] = useState(known.name)
  const [sharing, setSharing] = useState(known.sharing)
  const saving = useMutation({ mutationFn: save, onSuccess: () => onClose(true) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') saving.mutate({ name: name.trim(), sharing })
  }
  return (
    <Dialog title={title} onClose={() => onClose(false)}>
      <form onSubmit={submit} className="save-form">
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
          <button type="button" onClick={() => onClose(false)}>
            {SAVED_WORDS.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
