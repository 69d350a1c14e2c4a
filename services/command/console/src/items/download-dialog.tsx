import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, told } from '../api/client.ts'
import { Dialog } from '../parts/dialog.tsx'
import { ReasonForm } from '../parts/reason-form.tsx'

interface DownloadDialogProps {
  readonly incident: string
  readonly item: string
  /** Then it is asked once more. */
  readonly isInfected: boolean
  readonly onClose: () => void
}

/** The bytes of a stranger leave the platform only for a reason, and the reason is kept. */
export function DownloadDialog({ incident, item, isInfected, onClose }: DownloadDialogProps) {
  const [knows, setKnows] = useState(false)
  const ask = useMutation({
    mutationFn: (reason: string) =>
      told(
        api.incidents[':incident'].items[':item']['as-received'].$post({ param: { incident, item }, json: { reason } }),
      ),
    onSuccess: ({ download }) => {
      location.assign(`/api/incidents/${incident}/items/${item}/as-received/${download}`)
      onClose()
    },
  })
  return (
    <Dialog title="Download as received" onClose={onClose}>
      <ReasonForm
        {...{ action: 'Download', isPending: ask.isPending, isReady: knows || !isInfected, error: ask.error, onClose }}
        onSubmit={ask.mutate}
      >
        <p>
          The file comes exactly as it was sent. It may be harmful: open it only where that is safe. The download and
          your reason are recorded.
        </p>
        {isInfected && (
          <div className="danger-notice">
            <p>
              <strong>The virus scanner found malicious software in this file.</strong>
            </p>
            <label className="check">
              <input type="checkbox" checked={knows} onChange={(event) => setKnows(event.target.checked)} />
              <span>I know that it is infected, and I will open it on no ordinary computer.</span>
            </label>
          </div>
        )}
      </ReasonForm>
    </Dialog>
  )
}
