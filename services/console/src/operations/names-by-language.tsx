import { Disclosure } from '../shared/parts/disclosure.tsx'
import { Field } from '../shared/parts/field.tsx'
import { languageName } from './language-names.ts'
import { languagesWithoutTitle, nameIn } from './names-of-draft.ts'
import { NAMES_WORDS } from './names-words.ts'
import type { DraftProps } from './opening.ts'
import { problemOf, textOf } from './wrong-fields.ts'

interface NamesProps extends DraftProps {
  readonly isOpenAtFirst: boolean
}

/** The incident's title and place in each language, a row each. It says which languages read the title as it stands. */
export function NamesByLanguage({ draft, set, wrong, isOpenAtFirst }: NamesProps) {
  // Includes removed languages, so that their errors stay visible.
  const wrongOnes = wrong.flatMap((field) => (isNameField(field) ? (textOf(field)?.language ?? []) : []))
  const languages = [...new Set([...draft.languages, ...wrongOnes])]
  if (languages.length < 2) return null
  const lacking = languagesWithoutTitle(draft)
  return (
    <div>
      <Disclosure title={NAMES_WORDS.heading} isOpenAtFirst={isOpenAtFirst}>
        {languages.map((language) => (
          <Row key={language} {...{ draft, set, wrong, language }} isHinted={lacking.includes(language)} />
        ))}
      </Disclosure>
      {lacking.length > 0 && <p className="muted">{NAMES_WORDS.lacking(lacking.map(languageName).join(', '))}</p>}
    </div>
  )
}

/** Whether a field of the API (`texts.fi.name`) is edited here. */
export const isNameField = (field: string): boolean => ['name', 'place'].includes(textOf(field)?.key ?? '')

const MOST = { name: 200, place: 500 } as const

function Row({ draft, set, wrong, language, isHinted }: DraftProps & { language: string; isHinted: boolean }) {
  const said = draft.texts[language] ?? {}
  const fieldOf = (key: 'name' | 'place') => ({
    problem: problemOf(wrong, `texts.${language}.${key}`, said[key]),
    maxLength: MOST[key],
    lang: language,
    dir: 'auto',
    value: said[key] ?? '',
    set: (text: string) => set({ texts: { ...draft.texts, [language]: { ...said, [key]: text } } }),
  })
  const isPlaceHinted = isHinted && draft.place.trim() !== '' && nameIn(draft, language, 'place') === undefined
  return (
    <div className="opening-pair">
      <Field
        label={NAMES_WORDS.title(languageName(language))}
        {...(isHinted ? { hint: NAMES_WORDS.readInstead(draft.title.trim()) } : {})}
        {...fieldOf('name')}
      />
      <Field
        label={NAMES_WORDS.place(languageName(language))}
        {...(isPlaceHinted ? { hint: NAMES_WORDS.readInstead(draft.place.trim()) } : {})}
        {...fieldOf('place')}
      />
    </div>
  )
}
