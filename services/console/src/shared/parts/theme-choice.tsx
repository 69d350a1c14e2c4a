import { useState } from 'react'
import { PARTS_WORDS } from './parts-words.ts'
import { chooseTheme, THEMES, type Theme, theme } from './theme.ts'

/** Switches the theme, for a window in daylight or a weak projector. The browser remembers the choice. */
export function ThemeChoice() {
  const [now, setNow] = useState(theme)
  const names: Readonly<Record<Theme, string>> = {
    auto: PARTS_WORDS.themeAuto,
    dark: PARTS_WORDS.themeDark,
    light: PARTS_WORDS.themeLight,
    contrast: PARTS_WORDS.themeContrast,
  }
  return (
    <label className="theme-choice">
      <span className="unseen">{PARTS_WORDS.theme}</span>
      <select
        value={now}
        onChange={({ target }) => {
          const next = THEMES.find((one) => one === target.value)
          if (!next) return
          chooseTheme(next)
          setNow(next)
        }}
      >
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
