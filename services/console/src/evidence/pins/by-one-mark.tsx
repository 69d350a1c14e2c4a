import type { ItemPage } from '../../shared/api/types.ts'
import { Link } from '../../shared/parts/link.tsx'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { BY_ONE_WORDS } from './by-one-words.ts'

interface ByOneMarkProps {
  readonly byOne: ItemPage['byOne']
  readonly incident: string
  /** Whose time it is: a pin of another item of its rig is linked. */
  readonly item: string
  /** Where there is little room, and the pins that wait stand below. */
  readonly isShort?: boolean
}

/** The same in a list, where the item's own page says whose pin it is. */
export const ByOneChip = ({ isShown }: { readonly isShown: boolean }) =>
  isShown && (
    <span className="chip chip-tentative by-one-chip" title={BY_ONE_WORDS.mark}>
      {BY_ONE_WORDS.short}
    </span>
  )

/** Beside a time that rests on a pin which no second officer has confirmed: that it does, whose pin it is, and where. */
export function ByOneMark({ byOne, incident, item, isShort = false }: ByOneMarkProps) {
  if (!byOne) return null
  return (
    <span className="by-one-mark">
      <strong className="chip chip-tentative">{BY_ONE_WORDS.mark}</strong>{' '}
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
