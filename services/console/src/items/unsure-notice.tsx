import { isUnsure, UNSURE_WORDS } from '../evidence/item/unsure.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { MoveButton } from './move/move-button.tsx'

interface UnsureNoticeProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
}

/** Says that nobody chose this incident for the item, beside the act that mends it. */
export function UnsureNotice({ page, incident }: UnsureNoticeProps) {
  if (!isUnsure(page)) return null
  return (
    <div className="unsure-notice">
      <p>{UNSURE_WORDS.sentence}</p>
      <MoveButton {...{ incident, item: page.item.item }} />
    </div>
  )
}
