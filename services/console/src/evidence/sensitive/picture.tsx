// The only place in which the console draws pictures of items. It draws nothing outside of a `Covered` that an officer
// opened, so a new screen that forgets to cover its pictures shows none.

import { type ComponentProps, createContext, type Ref, useContext, useLayoutEffect, useRef } from 'react'
import { keepPlace } from '../media/seek.ts'

/** Whether the enclosing cover is open. False outside of any cover. */
export const Uncovered = createContext(false)

/** Rendered only while its cover is open. */
export function Picture(props: ComponentProps<'img'>) {
  // biome-ignore lint/a11y/useAltText: its callers' type asks for it where it says more than what stands beside it
  return useContext(Uncovered) ? <img {...props} /> : null
}

type FilmProps = Omit<ComponentProps<'video'>, 'ref'> & { readonly ref?: Ref<HTMLVideoElement> }

/** Rendered from the beginning, so that it can seek. It has a source only while its cover is open. */
export function Film({ ref, src, poster, ...props }: FilmProps) {
  const isOpen = useContext(Uncovered)
  const film = useRef<HTMLVideoElement>(null)
  useLayoutEffect(() => {
    if (!isOpen && film.current) keepPlace(film.current)
  }, [isOpen])
  return (
    <video
      {...props}
      ref={(element) => {
        film.current = element
        if (typeof ref === 'function') return ref(element)
        if (ref) ref.current = element
        return undefined
      }}
      hidden={!isOpen}
      {...(isOpen ? { src, poster } : {})}
    />
  )
}

/** The style that draws a cut and scaled picture as a background; empty while its cover is closed. */
export function useBackdrop(address: string): { readonly backgroundImage?: string } {
  return useContext(Uncovered) ? { backgroundImage: `url("${address}")` } : {}
}
