import type { Draft } from './opening.ts'

type Named = Pick<Draft, 'title' | 'place' | 'texts' | 'languages'>

/** An operator's title (`name`) or place in one language. Undefined if it is not written. */
export function nameIn({ texts }: Pick<Draft, 'texts'>, language: string, key: 'name' | 'place'): string | undefined {
  const text = texts[language]?.[key]?.trim() ?? ''
  return text === '' ? undefined : text
}

/** What witnesses read in one language, as intake chooses it: the operator's words, else the incident's own. */
export const shownIn = (draft: Named, language: string) => ({
  title: nameIn(draft, language, 'name') ?? draft.title,
  place: nameIn(draft, language, 'place') ?? draft.place,
})

/**
 * Languages whose readers get the title in the incident's own words. The first language is not among them: the page
 * opens in it, so the title is taken to be written in it.
 */
export const languagesWithoutTitle = (draft: Named): readonly string[] =>
  draft.title.trim() === '' ? [] : draft.languages.slice(1).filter((one) => nameIn(draft, one, 'name') === undefined)
