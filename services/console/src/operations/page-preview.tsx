import { useState } from 'react'
import { Select } from '../shared/parts/select.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { FRAME_WORDS } from '../shared/words/frame-words.ts'
import { languageName } from './language-names.ts'
import { shownIn } from './names-of-draft.ts'
import type { Draft } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'
import { numbersOf } from './page-numbers.ts'

/** The head of the witness page with the typed texts. The page has its own text for each missing text. */
export function PagePreview({ draft }: { readonly draft: Draft }) {
  const [chosen, setChosen] = useState<string>()
  const at = draft.languages.find((one) => one === chosen) ?? draft.languages[0]
  if (at === undefined) return null
  const said = draft.texts[at] ?? {}
  const { title, place } = shownIn(draft, at)
  const { call: number, text, looking } = numbersOf(draft, at)
  const fill = (text: string | undefined): string =>
    text === undefined || text.trim() === '' ? OPENING_WORDS.ownWords : text.replaceAll('{number}', number)
  return (
    <section className="panel opening-preview" aria-label={OPENING_WORDS.preview}>
      <div className="opening-preview-head">
        <h2>{OPENING_WORDS.preview}</h2>
        <Select
          label={OPENING_WORDS.languages}
          isLabelUnseen
          choices={draft.languages.map((id) => ({ id, label: languageName(id) }))}
          value={at}
          onChange={setChosen}
        />
      </div>
      <div className="opening-page" lang={at} dir="auto">
        {!draft.isReal && <p className="opening-page-exercise">{FRAME_WORDS.exercise}</p>}
        <p className="opening-page-danger">{fill(said['danger'])}</p>
        <p className="opening-page-call">
          <span aria-hidden="true">☎</span> <bdi dir="ltr">{number}</bdi>
        </p>
        {text !== undefined && (
          <p className="opening-page-call">
            <span aria-hidden="true">✉</span> <bdi dir="ltr">{text.number}</bdi> – {text.condition}
          </p>
        )}
        <p className="opening-page-title">
          <UntrustedText text={title} />
          {place !== '' && (
            <>
              {' – '}
              <UntrustedText text={place} />
            </>
          )}
        </p>
        {looking !== undefined && (
          <p>
            {OPENING_WORDS.looking}: <bdi dir="ltr">{looking}</bdi>
            {(said['looking'] ?? '') !== '' && ` – ${fill(said['looking'])}`}
          </p>
        )}
      </div>
    </section>
  )
}
