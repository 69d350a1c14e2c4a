import type { ReactNode } from 'react'
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components'

interface DisclosureProps {
  readonly title: ReactNode
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

/** Details that unfold below a heading. */
export function Disclosure({ title, isOpenAtFirst = false, children }: DisclosureProps) {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={isOpenAtFirst}>
      <Heading level={3} className="disclosure-head">
        <Button slot="trigger" className="disclosure-button">
          <span aria-hidden="true" className="disclosure-sign" />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  )
}
