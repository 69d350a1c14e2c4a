import { type RefObject, useEffect } from 'react'

/**
 * In a window that is high enough, the alarm bar sticks to the top and grows with the number of alarms. This hook keeps
 * its height in `--bar`, so that other sticky elements and scroll targets stay clear of the bar.
 */
export function useBarHeight(bar: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    const of = isThere ? bar.current : null
    if (!of) return
    const root = document.documentElement
    const publish = (): void => {
      const isSticky = getComputedStyle(of).position === 'sticky'
      root.style.setProperty('--bar', `${isSticky ? of.getBoundingClientRect().height : 0}px`)
    }
    const observer = new ResizeObserver(publish)
    observer.observe(of)
    addEventListener('resize', publish)
    return () => {
      observer.disconnect()
      removeEventListener('resize', publish)
      root.style.removeProperty('--bar')
    }
  }, [bar, isThere])
}
