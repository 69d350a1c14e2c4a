import { useEffect, useState } from 'react'
import type { ItemPage } from '../shared/api/types.ts'
import { holdInSight } from './hold-in-sight.ts'
import { ITEM_WORDS } from './item-page-words.ts'

/** Ids of the page's headings, in the order of officers' questions. */
const SECTIONS = [
  ['when', () => ITEM_WORDS.navTime],
  ['words', () => ITEM_WORDS.navWords],
  ['verification', () => ITEM_WORDS.navVerification],
  ['notes', () => ITEM_WORDS.navNotes],
  ['twins', () => ITEM_WORDS.navTwins],
  ['claims', () => ITEM_WORDS.navClaims],
  ['file', () => ITEM_WORDS.navFile],
  ['trail', () => ITEM_WORDS.navCustody],
] as const

/** Stays visible, so that every part of a long page is one press away. */
export function ItemNav({ page }: { readonly page: ItemPage }) {
  const [known, setKnown] = useState<readonly string[]>([])
  // Which parts exist depends on the item, and changes while facts come in.
  useEffect(() => {
    const found = SECTIONS.map(([id]) => id).filter((id) => document.getElementById(id) !== null)
    setKnown((now) => (now.join() === found.join() ? now : found))
  }, [page])
  return (
    <nav className="item-nav" aria-label={ITEM_WORDS.sections}>
      {SECTIONS.filter(([id]) => known.includes(id)).map(([id, name]) => (
        <button key={id} type="button" onClick={() => show(id)}>
          {name()}
        </button>
      ))}
    </nav>
  )
}

function show(id: string): void {
  const heading = document.getElementById(id)
  if (!heading) return
  heading.tabIndex = -1
  holdInSight(heading)
  heading.focus({ preventScroll: true })
}
