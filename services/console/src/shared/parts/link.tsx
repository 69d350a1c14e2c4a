import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { goTo } from './address.ts'

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }

/** A real link, so that it can open in a new tab; a plain click navigates within the page. */
export function Link({ href, onClick, ...rest }: LinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    event.preventDefault()
    goTo(href)
  }
  return <a href={href} onClick={follow} {...rest} />
}
