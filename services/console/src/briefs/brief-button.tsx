import type { IncidentFacts, ItemPage } from '../api/types.ts'
import { goTo } from '../parts/address.ts'
import { briefHref } from './brief-address.ts'
import { canBeBriefed } from './brief-draft.ts'
import { BRIEFS_WORDS } from './briefs-words.ts'

interface BriefButtonProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
  /** Where the player stands, in ms. */
  readonly at: () => number | undefined
}

/** Among what can be done with an item: to the page where its brief is written, at the instant that is shown now. */
export function BriefButton({ page, incident, at }: BriefButtonProps) {
  if (!incident.may.includes('brief-make') || !canBeBriefed(page)) return null
  return (
    <button type="button" onClick={() => goTo(briefHref(incident.id, page.item.item, { atMs: at() }))}>
      {BRIEFS_WORDS.brief}
    </button>
  )
}
