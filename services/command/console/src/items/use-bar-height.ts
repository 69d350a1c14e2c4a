import { useEffect } from 'react'

/**
 * The alarm bar stays at the top of the window and grows with what it rings: what sticks below it, or is scrolled to,
 * keeps clear of it by `--bar`.
 */
export function useBarHeight(): void {
  useEffect(() => {
    const bar = document.querySelector('.alarm-bar')
    const root = document.documentElement
    if (!bar) return
    const observer = new ResizeObserver(() =>
      root.style.setProperty('--bar', `${bar.getBoundingClientRect().height}px`),
    )
    observer.observe(bar)
    return () => {
      observer.disconnect()
      root.style.removeProperty('--bar')
    }
  }, [])
}
