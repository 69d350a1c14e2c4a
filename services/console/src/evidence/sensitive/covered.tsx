import type { ReactNode } from 'react'
import type { Kind } from '../../shared/api/types.ts'
import { KindIcon } from '../../shared/parts/kind-icon.tsx'
import { Field } from './field.tsx'
import { Uncovered } from './picture.tsx'
import { ShowButton } from './show-button.tsx'
import type { Opened } from './use-opened.ts'

interface CoveredProps {
  readonly opened: Opened
  readonly what: string
  /** Chooses the icon that is shown until the colours are loaded. */
  readonly kind?: Kind
  readonly size?: 'card' | 'large' | 'strip'
  /** Text below the button, shown while the picture is covered. */
  readonly note?: string
  readonly children: ReactNode
}

/**
 * Covers pictures until an officer opens them (issue: sensitive by default). The content must be drawn with `Picture`,
 * `Film` and `Backdrop`, which draw nothing while the cover is closed. Meanwhile the item's field of colours is shown.
 */
export function Covered({ opened, what, kind = 'image', size = 'large', note, children }: CoveredProps) {
  const { isOpen, field, isWithheld } = opened
  return (
    <div className={`cover cover-${size}`} data-covered={isOpen ? 'false' : 'true'}>
      <div className="cover-under" inert={!isOpen}>
        {!isOpen && (field ? <Field colours={field} /> : <div className="sight-field sight-blank" />)}
        <Uncovered value={isOpen}>{children}</Uncovered>
      </div>
      <div className="cover-over">
        {!isOpen && !field && <KindIcon kind={kind} />}
        {!isWithheld && <ShowButton opened={opened} what={what} />}
        {!isOpen && note !== undefined && <p>{note}</p>}
      </div>
    </div>
  )
}
