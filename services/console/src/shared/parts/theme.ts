import { useSyncExternalStore } from 'react'

/** The page's theme: the device's preference, or the choice on this screen (a projector, a window in daylight). */
export const THEMES = ['auto', 'dark', 'light', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

const KEPT = 'firsthand-theme'
const CHANGED = 'firsthand-theme'
const LIGHT = '(prefers-color-scheme: light)'
const CONTRAST = '(prefers-contrast: more)'

let chosen: Theme | undefined

export function theme(): Theme {
  chosen ??= parseTheme(read()) ?? 'auto'
  return chosen
}

export function chooseTheme(next: Theme): void {
  chosen = next
  try {
    localStorage.setItem(KEPT, next)
  } catch {
    // Without storage, the next visit follows the device again.
  }
  apply()
}

/** The theme in force. Canvas drawings read their colours again when it changes (`useTheme`). */
function themeInForce(): Exclude<Theme, 'auto'> {
  if (theme() !== 'auto') return theme() as Exclude<Theme, 'auto'>
  if (matchMedia(CONTRAST).matches) return 'contrast'
  return matchMedia(LIGHT).matches ? 'light' : 'dark'
}

function apply(): void {
  document.documentElement.dataset['theme'] = themeInForce()
  dispatchEvent(new Event(CHANGED))
}

/** Called once, before the first render. */
export function followTheme(): void {
  apply()
  for (const query of [LIGHT, CONTRAST]) matchMedia(query).addEventListener('change', apply)
}

function subscribe(listener: () => void): () => void {
  addEventListener(CHANGED, listener)
  return () => removeEventListener(CHANGED, listener)
}

export const useTheme = (): Exclude<Theme, 'auto'> => useSyncExternalStore(subscribe, themeInForce)

const parseTheme = (text: string | null): Theme | undefined => THEMES.find((one) => one === text)

function read(): string | null {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}
