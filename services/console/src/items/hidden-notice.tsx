import type { ItemPage } from '../api/types.ts'
import { Link } from '../parts/link.tsx'
import { wordFor } from '../words/catalog.ts'
import { wordsOf } from '../words/labels.ts'
import { HIDDEN_WORDS, ITEM_WORDS } from './page-words.ts'

interface HiddenNoticeProps {
  readonly page: ItemPage
  readonly incident: string
}

/** Why this item is in no list, for who came by its address. */
export function HiddenNotice({ page, incident }: HiddenNoticeProps) {
  const { hidden, supersededBy } = page.item
  if (hidden === null) return null
  return (
    <p className="hidden-notice" data-hidden={hidden}>
      <strong>{ITEM_WORDS.inNoList}</strong> {wordFor(HIDDEN_WORDS, hidden) ?? wordsOf(hidden)}{' '}
      {supersededBy !== null && (
        <Link href={`/incidents/${incident}/items/${supersededBy}`}>{ITEM_WORDS.openWhole}</Link>
      )}
    </p>
  )
}
