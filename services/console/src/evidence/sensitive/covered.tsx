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
  /** Its icon stands there until the colours exist. */
  readonly kind?: Kind
  readonly size?: 'card' | 'large' | 'strip'
  /** Text below the button while it is covered. */
  readonly note?: string
  readonly children: ReactNode
}

/**
 * Pictures that are not on the page until they are opened (issue: sensitive by default). All content inside is drawn
 * with `Picture`, `Film` and `Backdrop`, which draw nothing before. Until then the item's field of colours stands
 * there.
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
