import { briefHref } from '../evidence/brief-draft/brief-address.ts'
import { canBeBriefed } from '../evidence/brief-draft/brief-draft.ts'
import { BRIEF_DRAFT_WORDS } from '../evidence/brief-draft/brief-draft-words.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { goTo } from '../shared/parts/address.ts'

interface BriefButtonProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
  /** Returns the player's position, in ms. */
  readonly at: () => number | undefined
}

/** Among an item's actions: leads to the page where its brief is written, at the instant that the player shows. */
export function BriefButton({ page, incident, at }: BriefButtonProps) {
  if (!incident.may.includes('brief-make') || !canBeBriefed(page)) return null
  return (
    <button type="button" onClick={() => goTo(briefHref(incident.id, page.item.item, { atMs: at() }))}>
      {BRIEF_DRAFT_WORDS.brief}
    </button>
  )
}
