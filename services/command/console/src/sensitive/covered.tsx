import type { ReactNode } from 'react'
import { ShowButton } from './show-button.tsx'
import type { Opened } from './use-opened.ts'

interface CoveredProps {
  readonly opened: Opened
  readonly what: string
  readonly size?: 'card' | 'large' | 'strip'
  /** Said below the button while it is blurred. */
  readonly note?: string
  readonly children: ReactNode
}

/**
 * A picture that is blurred beyond recognition until it is opened (issue: sensitive by default). The blur is a rule for
 * everything inside, in force before the first byte of a picture is there: nothing clear can flash up while it loads.
 */
export function Covered({ opened, what, size = 'large', note, children }: CoveredProps) {
  return (
    <div className={`cover cover-${size}`} data-covered={opened.isOpen ? 'false' : 'true'}>
      <div className="cover-under" inert={!opened.isOpen}>
        {children}
      </div>
      <div className="cover-over">
        <ShowButton opened={opened} what={what} />
        {!opened.isOpen && note !== undefined && <p>{note}</p>}
      </div>
    </div>
  )
}
