import type { ItemPage } from '../../shared/api/types.ts'
import { Link } from '../../shared/parts/link.tsx'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { BY_ONE_WORDS } from './by-one-words.ts'

interface ByOneMarkProps {
  readonly byOne: ItemPage['byOne']
  readonly incident: string
  /**
   * The item whose time carries the mark. If the pin belongs to another item of its rig, the mark shows a hyperlink to
   * that item.
   */
  readonly item: string
  /** Uses the short text, for narrow places. */
  readonly isShort?: boolean
}

/** The mark as a chip for lists. The item's own page says whose pin it is. */
export const ByOneChip = ({ isShown }: { readonly isShown: boolean }) =>
  isShown && (
    <span className="chip chip-doubt by-one-chip" title={BY_ONE_WORDS.mark}>
      {BY_ONE_WORDS.short}
    </span>
  )

/**
 * Marks a time that rests on a pin without confirmation by a second officer. Names the officer, and the pinned item if
 * it is another.
 */
export function ByOneMark({ byOne, incident, item, isShort = false }: ByOneMarkProps) {
  if (!byOne) return null
  return (
    <span className="by-one-mark">
      <strong className="chip chip-doubt">{BY_ONE_WORDS.mark}</strong>{' '}
      {!isShort && (
        <span className="muted">
          {BY_ONE_WORDS.pinnedBy} <UntrustedText text={byOne.officer} />
          {byOne.item !== item && (
            <>
              {' '}
              {BY_ONE_WORDS.onItem} <Link href={`/incidents/${incident}/items/${byOne.item}`}>№ {byOne.itemSeq}</Link>
            </>
          )}
        </span>
      )}
    </span>
  )
}
