import type { ComponentProps, ReactNode } from 'react'
import {
  Popover as AriaPopover,
  Tooltip as AriaTooltip,
  Button,
  Dialog,
  DialogTrigger,
  Focusable,
  TooltipTrigger,
} from 'react-aria-components'

interface PopoverButtonProps {
  readonly children: ReactNode
  /** How the button and what it opens are called, where the button holds a sign alone. */
  readonly label: string
  readonly content: ReactNode | ((close: () => void) => ReactNode)
}

/** A button with something small beside it: filters, a legend, a choice of columns. */
export function PopoverButton({ children, label, content }: PopoverButtonProps) {
  return (
    <DialogTrigger>
      <Button className="button" aria-label={label}>
        {children}
      </Button>
      <AriaPopover className="popover">
        <Dialog className="popover-body" aria-label={label}>
          {({ close }) => <>{typeof content === 'function' ? content(close) : content}</>}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}

interface TooltipProps {
  readonly text: string
  /** A native button or link: it is shown at hover and at keyboard focus. Never the only place of what is needed. */
  readonly children: ComponentProps<typeof Focusable>['children']
}

export function Tooltip({ text, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500}>
      <Focusable>{children}</Focusable>
      <AriaTooltip className="tooltip" offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
