import { useEffect, useRef, useState } from 'react'
import { findRendition, type MediaView } from './media-view.ts'
import { seekTo } from './seek.ts'

export interface SharpCopy {
  readonly kind: 'proxy' | 'proxy-1080'
  readonly isThere: boolean
  /** True if the only playable copy is 1080p, so that there is nothing to switch. */
  readonly isOnly: boolean
  readonly toggle: () => void
}

/** Starts with 720p. Switching to 1080p and back keeps the position, and playback continues. */
export function useSharpCopy({ page, player }: MediaView): SharpCopy {
  const isThere = findRendition(page, 'proxy-1080') !== undefined
  const isOnly = isThere && findRendition(page, 'proxy') === undefined
  const [isSharp, setSharp] = useState(false)
  const left = useRef<{ readonly at: number; readonly wasPlaying: boolean }>(undefined)
  const kind = isThere && (isSharp || isOnly) ? 'proxy-1080' : 'proxy'
  useEffect(() => {
    const element = player.current
    if (!element || !left.current) return
    if (left.current.at > 0) seekTo(element, left.current.at * 1000)
    if (left.current.wasPlaying) void element.play().catch(() => undefined)
    left.current = undefined
  }, [kind])
  const toggle = () => {
    const element = player.current
    if (element) left.current = { at: element.currentTime, wasPlaying: !element.paused }
    setSharp((now) => !now)
  }
  return { kind, isThere, isOnly, toggle }
}
