import { useState } from 'react'
import { isCleanable } from '../evidence/boxes/is-cleanable.ts'
import { isInfected } from '../evidence/media/infected-notice.tsx'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { CleanDialog } from './cleaning/clean-dialog.tsx'
import { DownloadDialog } from './download-dialog.tsx'
import { ITEM_WORDS } from './item-page-words.ts'

interface ItemFilesProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** The two ways in which a file can leave the platform. Each asks for a reason. */
export function ItemFiles({ page, incident }: ItemFilesProps) {
  const [asking, setAsking] = useState<'as-received' | 'cleaned'>()
  const { item } = page
  const close = () => setAsking(undefined)
  return (
    <>
      {incident.may.includes('received-ask') && item.hasKey && (
        <button type="button" onClick={() => setAsking('as-received')}>
          {ITEM_WORDS.asReceived}
        </button>
      )}
      {incident.may.includes('cleaning-ask') && isCleanable(page) && (
        <button type="button" onClick={() => setAsking('cleaned')}>
          {ITEM_WORDS.cleaned}
        </button>
      )}
      {asking === 'as-received' && (
        <DownloadDialog {...{ incident: incident.id, item: item.item, isInfected: isInfected(page) }} onClose={close} />
      )}
      {asking === 'cleaned' && <CleanDialog {...{ page, incident: incident.id }} onClose={close} />}
    </>
  )
}
