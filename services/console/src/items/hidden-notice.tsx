import { HIDDEN_WORDS, ITEM_WORDS } from '../evidence/item/page-words.ts'
import type { ItemPage } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { wordFor } from '../shared/words/catalog.ts'
import { wordsOf } from '../shared/words/labels.ts'

interface HiddenNoticeProps {
  readonly page: ItemPage
  readonly incident: string
}

/** Says why the item is in no list, for an officer who opened it by its address. */
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
