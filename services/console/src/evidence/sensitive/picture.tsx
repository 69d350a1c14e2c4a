// The only place in which the console draws pictures of items. Outside of what an officer opened there is none to draw: a new
// screen that forgets to cover its pictures shows nothing at all.

import { type ComponentProps, createContext, type Ref, useContext, useLayoutEffect, useRef } from 'react'
import { keepPlace } from '../media/seek.ts'

/** Whether what lies inside is open. Outside of everything that covers, nothing is. */
export const Uncovered = createContext(false)

/** There once it is opened. */
export function Picture(props: ComponentProps<'img'>) {
  // biome-ignore lint/a11y/useAltText: its callers' type asks for it where it says more than what stands beside it
  return useContext(Uncovered) ? <img {...props} /> : null
}

type FilmProps = Omit<ComponentProps<'video'>, 'ref'> & { readonly ref?: Ref<HTMLVideoElement> }

/**
 * There from the beginning, so that it can be put at a time; without anything of the film until it is opened, and again once
 * it is put away.
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

/** A picture behind something, cut and scaled: the style that draws it, once it is opened. */
export function useBackdrop(address: string): { readonly backgroundImage?: string } {
  return useContext(Uncovered) ? { backgroundImage: `url("${address}")` } : {}
}
