import { useCallback, useEffect, useState } from 'react'

/** Compares two tiles by laying one over the other and showing them in turn. */
export interface Flicker {
  /** Undefined while they are side by side. */
  readonly shown: 'a' | 'b' | undefined
  readonly isRunning: boolean
  readonly start: () => void
  readonly flip: () => void
  readonly stop: () => void
}

/** Slow enough for people sensitive to flashes (WCAG 2.3.1: at most three in a second). */
const EVERY_MS = 600

export function useFlicker(isWanted: boolean): Flicker {
  const [shown, setShown] = useState<'a' | 'b'>()
  const [isRunning, setRunning] = useState(false)
  const flip = useCallback(() => {
    setRunning(false)
    setShown((now) => (now === 'a' ? 'b' : 'a'))
  }, [])
  const stop = useCallback(() => {
    setRunning(false)
    setShown(undefined)
  }, [])
  useEffect(() => {
    if (!isWanted) stop()
  }, [isWanted, stop])
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setShown((now) => (now === 'a' ? 'b' : 'a')), EVERY_MS)
    return () => clearInterval(timer)
  }, [isRunning])
  const start = () => {
    setShown('a')
    // With reduced motion the tiles are switched by hand only.
    setRunning(!matchMedia('(prefers-reduced-motion: reduce)').matches)
  }
  return { shown: isWanted ? shown : undefined, isRunning, start, flip, stop }
}
