/** Long enough for a slow answer to arrive and make a part above grow. */
const HOLD_MS = 10_000
const INPUTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

let release: () => void = () => undefined

/**
 * Scrolls `element` to the top and keeps it there while parts above it still load and grow. Ends at the officer's next
 * input. One element at a time.
 */
export function holdInSight(element: Element): void {
  release()
  const settle = (): void => element.scrollIntoView({ block: 'start' })
  const observer = new ResizeObserver(settle)
  const inputs = new AbortController()
  const timer = setTimeout(() => release(), HOLD_MS)
  release = () => {
    clearTimeout(timer)
    observer.disconnect()
    inputs.abort()
  }
  for (const input of INPUTS)
    addEventListener(input, () => release(), { signal: inputs.signal, capture: true, passive: true })
  observer.observe(document.body)
  settle()
}
