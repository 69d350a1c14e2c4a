// The only place in which the console draws pictures of items. Outside of what an officer opened there is nothing to
// draw: a new screen that forgets to cover its pictures shows none at all.

import { type ComponentProps, createContext, type Ref, useContext, useLayoutEffect, useRef } from 'react'
import { keepPlace } from '../media/seek.ts'

/** Whether the content inside is open. Outside of any cover, nothing is. */
export const Uncovered = createContext(false)

/** Rendered once it is opened. */
export function Picture(props: ComponentProps<'img'>) {
  // biome-ignore lint/a11y/useAltText: its callers' type asks for it where it says more than what stands beside it
  return useContext(Uncovered) ? <img {...props} /> : null
}

type FilmProps = Omit<ComponentProps<'video'>, 'ref'> & { readonly ref?: Ref<HTMLVideoElement> }

/**
 * Rendered from the beginning, so that it can be moved to a time. It has no source until it is opened, and again after
 * it is covered.
 */
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

/** A picture as a background, cut and scaled: the style that draws it, once it is opened. */
export function useBackdrop(address: string): { readonly backgroundImage?: string } {
  return useContext(Uncovered) ? { backgroundImage: `url("${address}")` } : {}
}
