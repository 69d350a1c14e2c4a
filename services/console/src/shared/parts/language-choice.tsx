import { FRAME_WORDS } from '../words/frame-words.ts'
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES, language } from '../words/language.ts'

/** Switches the whole page to another language. The browser remembers the choice. */
export function LanguageChoice() {
  return (
    <label className="language-choice">
      <span className="unseen">{FRAME_WORDS.language}</span>
      <select
        value={language()}
        onChange={({ target }) => {
          const chosen = LANGUAGES.find((one) => one === target.value)
          if (chosen) chooseLanguage(chosen)
        }}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
