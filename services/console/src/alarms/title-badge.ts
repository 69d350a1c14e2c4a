import { useEffect } from 'react'

const FLASH_MS = 1000
const BADGE = /^(?:⚠ \d+\+? · )+/u

/**
 * Shows in the tab's title that an alarm waits. The title flashes unless the officer's system asks for reduced motion.
 */
export function useTitleBadge(count: number): void {
  useEffect(() => {
    if (count === 0) return
    const badge = `⚠ ${count} · `
    const bare = (): string => document.title.replace(BADGE, '')
    const show = (): void => {
      document.title = badge + bare()
    }
    show()
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
    let isShown = true
    const timer = setInterval(() => {
      // Another screen may have set its own title in the meantime.
      isShown = isStill || !isShown
      if (isShown) show()
      else document.title = bare()
    }, FLASH_MS)
    return () => {
      clearInterval(timer)
      document.title = bare()
    }
  }, [count])
}
