import type { ItemPage } from '../api/types.ts'
import { Link } from '../parts/link.tsx'
import { wordsOf } from '../words/labels.ts'

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
      <strong>In no list.</strong> {WORDS[hidden] ?? wordsOf(hidden)}{' '}
      {supersededBy !== null && <Link href={`/incidents/${incident}/items/${supersededBy}`}>Open the whole file</Link>}
    </p>
  )
}

const WORDS: Readonly<Record<string, string>> = {
  withdrawn: 'The witness asked us not to use this. It is kept because the law may ask for it; do not use it.',
  superseded: 'More of this file came later; the two are shown and counted as one.',
  moved: 'It was moved to another incident and is worked on there.',
}
