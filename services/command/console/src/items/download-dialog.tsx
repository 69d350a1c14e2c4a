import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { api, told } from '../api/client.ts'
import { Dialog } from '../parts/dialog.tsx'
import { troubleWords } from '../parts/trouble.tsx'

interface DownloadDialogProps {
  readonly incident: string
  readonly item: string
  readonly onClose: () => void
}

/** The bytes of a stranger leave the platform only for a reason, and the reason is kept. */
export function DownloadDialog({ incident, item, onClose }: DownloadDialogProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const ask = useMutation({
    mutationFn: () =>
      told(
        api.incidents[':incident'].items[':item']['as-received'].$post({
          param: { incident, item },
          json: { reason: reason.trim() },
        }),
      ),
    onSuccess: ({ download }) => {
      location.assign(`/api/incidents/${incident}/items/${item}/as-received/${download}`)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <Dialog title="Download as received" onClose={onClose}>
      <form onSubmit={submit}>
        <p>
          The file comes exactly as it was sent. It may be harmful: open it only where that is safe. The download and
          your reason are recorded.
        </p>
        <label htmlFor={id}>Why do you need it?</label>
        <textarea
          {...{ id, rows: 3, minLength: 3, maxLength: 2000, required: true, value: reason }}
          onChange={(event) => setReason(event.target.value)}
        />
        <p className="form-error" role="alert">
          {ask.error === null ? '' : troubleWords(ask.error)}
        </p>
        <div className="actions">
          <button type="submit" className="primary" disabled={ask.isPending}>
            Download
          </button>
          <button type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  )
}
