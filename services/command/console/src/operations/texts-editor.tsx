import { useId, useState } from 'react'
import { Field } from '../items/time/field.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { languageName } from './language-names.ts'
import type { DraftProps } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'

const LONG = [
  ['danger', 600],
  ['looking', 400],
  ['support', 400],
] as const

/** What the page says, language by language; what is empty is said by the page itself. */
export function TextsEditor({ draft, set }: DraftProps) {
  const [chosen, setChosen] = useState<string>()
  const { languages, texts } = draft
  const at = languages.find((one) => one === chosen) ?? languages[0]
  if (at === undefined) return null
  const change = (language: string, key: string, text: string) =>
    set({ texts: { ...texts, [language]: { ...texts[language], [key]: text } } })
  return (
    <Disclosure title={OPENING_WORDS.texts}>
      <Tabs
        label={OPENING_WORDS.languages}
        value={at}
        onChange={setChosen}
        tabs={languages.map((language) => ({
          id: language,
          label: languageName(language),
          content: (
            <TextsOf
              said={texts[language] ?? {}}
              {...{ language }}
              change={(key, text) => change(language, key, text)}
            />
          ),
        }))}
      />
      <p className="muted">{OPENING_WORDS.numberStands}</p>
    </Disclosure>
  )
}

interface TextsOfProps {
  readonly language: string
  readonly said: Readonly<Record<string, string>>
  readonly change: (key: string, text: string) => void
}

function TextsOf({ language, said, change }: TextsOfProps) {
  const id = useId()
  return (
    <div className="opening-texts" lang={language} dir="auto">
      {LONG.map(([key, most]) => (
        <div className="field" key={key}>
          <label htmlFor={`${id}-${key}`}>{OPENING_WORDS[key]}</label>
          <textarea
            {...{ id: `${id}-${key}`, rows: key === 'danger' ? 5 : 3, maxLength: most, dir: 'auto' }}
            placeholder={OPENING_WORDS.emptyText}
            value={said[key] ?? ''}
            onChange={(event) => change(key, event.target.value)}
          />
        </div>
      ))}
      <Field
        label={OPENING_WORDS.furtherNumber}
        inputMode="tel"
        maxLength={20}
        value={said['number'] ?? ''}
        set={(text) => change('number', text)}
      />
      <Field
        label={OPENING_WORDS.tabTitle}
        maxLength={60}
        value={said['title'] ?? ''}
        set={(text) => change('title', text)}
      />
      <Field
        label={OPENING_WORDS.exit}
        type="url"
        maxLength={300}
        value={said['exit'] ?? ''}
        set={(text) => change('exit', text)}
      />
    </div>
  )
}
