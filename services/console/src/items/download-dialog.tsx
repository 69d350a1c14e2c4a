import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { ReasonForm } from '../shared/parts/reason-form.tsx'
import { startDownload } from '../shared/parts/start-download.ts'
import { FILE_WORDS } from './file-words.ts'

interface DownloadDialogProps {
  readonly incident: string
  readonly item: string
  /** If true, the officer must also confirm that the file is infected. */
  readonly isInfected: boolean
  readonly onClose: () => void
}

/** A witness's file leaves the platform only for a stated reason, which is recorded. */
export function DownloadDialog({ incident, item, isInfected, onClose }: DownloadDialogProps) {
  const [knows, setKnows] = useState(false)
  const queries = useQueryClient()
  const ask = useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        api.incidents[':incident'].items[':item']['as-received'].$post({ param: { incident, item }, json: { reason } }),
      ),
    onSuccess: ({ download }) => {
      startDownload(`/api/incidents/${incident}/items/${item}/as-received/${download}`)
      onClose()
      // The download has added an entry to the item's custody.
      void queries.invalidateQueries({ queryKey: ['item', incident, item] })
    },
  })
  return (
    <Dialog title={FILE_WORDS.downloadTitle} onClose={onClose}>
      <ReasonForm
        about={`download:${item}`}
        {...{
          action: FILE_WORDS.downloadIt,
          isPending: ask.isPending,
          isReady: knows || !isInfected,
          error: ask.error,
          onClose,
        }}
        onSubmit={ask.mutate}
      >
        <p>{FILE_WORDS.downloadSays}</p>
        {isInfected && (
          <div className="danger-notice">
            <p>
              <strong>{FILE_WORDS.infectedFound}</strong>
            </p>
            <label className="check">
              <input type="checkbox" checked={knows} onChange={(event) => setKnows(event.target.checked)} />
              <span>{FILE_WORDS.iKnow}</span>
            </label>
          </div>
        )}
      </ReasonForm>
    </Dialog>
  )
}
