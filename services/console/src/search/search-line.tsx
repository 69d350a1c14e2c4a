import { type FormEvent, useState } from 'react'
import { SEARCH_WORDS } from './search-words.ts'

interface SearchLineProps {
  readonly words: string
  readonly isAsking: boolean
  readonly onAsk: (words: string) => void
}

export function SearchLine({ words, isAsking, onAsk }: SearchLineProps) {
  const [text, setText] = useState(words)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(text.trim())
  }
  return (
    <form onSubmit={submit} className="search-form">
      <search>
        <label htmlFor="search">{SEARCH_WORDS.label}</label>
        <div className="search-line">
          <input
            {...{ id: 'search', type: 'search', maxLength: 300, autoComplete: 'off', value: text }}
            aria-describedby="search-note"
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="primary" disabled={isAsking}>
            {SEARCH_WORDS.ask}
          </button>
        </div>
      </search>
      <p id="search-note" className="muted search-note">
        {SEARCH_WORDS.note}
      </p>
    </form>
  )
}
