import { useId, useState } from 'react'
import { Disclosure } from '../shared/parts/disclosure.tsx'
import { Field } from '../shared/parts/field.tsx'
import { Tabs } from '../shared/parts/tabs.tsx'
import { languageName } from './language-names.ts'
import type { DraftProps } from './opening.ts'
import { OPENING_WORDS } from './opening-words.ts'
import { lacksNumber } from './placeholders.ts'
import { problemOf, textOf } from './wrong-fields.ts'
import { WRONG_WORDS } from './wrong-words.ts'

const LONG = [
  ['danger', 600],
  ['looking', 400],
  ['support', 400],
] as const

/** The texts of the witness page in each language. The page has its own text for each empty field. */
export function TextsEditor({ draft, set, wrong, isOpenAtFirst }: DraftProps & { readonly isOpenAtFirst: boolean }) {
  const wrongOnes = wrong.flatMap((field) => textOf(field)?.language ?? [])
  const [chosen, setChosen] = useState<string | undefined>(wrongOnes[0])
  const { texts } = draft
  // Includes removed languages, so that their errors stay visible.
  const languages = [...new Set([...draft.languages, ...wrongOnes])]
  const at = languages.find((one) => one === chosen) ?? languages[0]
  if (at === undefined) return null
  const change = (language: string, key: string, text: string) =>
    set({ texts: { ...texts, [language]: { ...texts[language], [key]: text } } })
  return (
    <Disclosure title={OPENING_WORDS.texts} isOpenAtFirst={isOpenAtFirst}>
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
              {...{ language, wrong }}
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
  readonly wrong: readonly string[]
  readonly said: Readonly<Record<string, string>>
  readonly change: (key: string, text: string) => void
}

function TextsOf({ language, said, wrong, change }: TextsOfProps) {
  const wrongIn = (key: string) => problemOf(wrong, `texts.${language}.${key}`, said[key])
  return (
    <div className="opening-texts" lang={language} dir="auto">
      {LONG.map(([key, most]) => (
        <LongText
          key={key}
          label={OPENING_WORDS[key]}
          problem={wrongIn(key)}
          warning={lacksNumber(key, said[key] ?? '') ? WRONG_WORDS.lacksNumber : undefined}
          rows={key === 'danger' ? 5 : 3}
          maxLength={most}
          value={said[key] ?? ''}
          set={(text) => change(key, text)}
        />
      ))}
      <Field
        label={OPENING_WORDS.furtherNumber}
        problem={wrongIn('number')}
        inputMode="tel"
        maxLength={20}
        value={said['number'] ?? ''}
        set={(text) => change('number', text)}
      />
      <Field
        label={OPENING_WORDS.textNumber}
        problem={wrongIn('text-number')}
        inputMode="tel"
        maxLength={20}
        value={said['text-number'] ?? ''}
        set={(text) => change('text-number', text)}
      />
      <Field
        label={OPENING_WORDS.textCondition}
        problem={wrongIn('text-condition')}
        maxLength={200}
        value={said['text-condition'] ?? ''}
        set={(text) => change('text-condition', text)}
      />
      <Field
        label={OPENING_WORDS.lookingNumber}
        problem={wrongIn('looking-number')}
        inputMode="tel"
        maxLength={20}
        value={said['looking-number'] ?? ''}
        set={(text) => change('looking-number', text)}
      />
      <Field
        label={OPENING_WORDS.tabTitle}
        problem={wrongIn('title')}
        maxLength={60}
        value={said['title'] ?? ''}
        set={(text) => change('title', text)}
      />
      <Field
        label={OPENING_WORDS.exit}
        problem={wrongIn('exit')}
        type="url"
        maxLength={300}
        value={said['exit'] ?? ''}
        set={(text) => change('exit', text)}
      />
    </div>
  )
}

interface LongTextProps {
  readonly label: string
  readonly problem: string | undefined
  /** A note on a text that is allowed but doubtful. */
  readonly warning: string | undefined
  readonly rows: number
  readonly maxLength: number
  readonly value: string
  readonly set: (text: string) => void
}

function LongText({ label, problem, warning, value, set, ...size }: LongTextProps) {
  const id = useId()
  const said = problem ?? warning
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        {...{ ...size, id, value, dir: 'auto', placeholder: OPENING_WORDS.emptyText }}
        {...(problem === undefined ? {} : { 'aria-invalid': true })}
        {...(said === undefined ? {} : { 'aria-describedby': `${id}-said` })}
        onChange={(event) => set(event.target.value)}
      />
      {said !== undefined && (
        <p className={problem === undefined ? 'operations-warning' : 'field-problem'} id={`${id}-said`}>
          {said}
        </p>
      )}
    </div>
  )
}
