import { html } from 'hono/html'
import { nameIn } from '../force/force-names.ts'
import type { PageSetting } from './page-setting.ts'

type Named = Pick<PageSetting, 'force' | 'language'>

/** The force's name in the page's language, else its first name. Empty if the operator named none. */
export const forceName = ({ force, language }: Named): string => nameIn(force.names, language)?.name ?? ''

/**
 * The crest, if there is one, and the force's name. Empty if the operator named no force: the page cannot know who runs
 * it. The name is the text, so the crest has none.
 */
export function forceMark({ force, language }: Named) {
  const named = nameIn(force.names, language)
  if (named === undefined) return html``
  const { crest } = force
  const image =
    crest === undefined ? '' : html`<img src="${crest.path}" alt="" width="${crest.width}" height="${crest.height}"> `
  return named.language === language
    ? html`${image}<b>${named.name}</b>`
    : html`${image}<b lang="${named.language}" dir="auto">${named.name}</b>`
}

/** A link to the page that tells how to check the door's address. */
export const checkLink = ({ language, words }: Pick<PageSetting, 'language' | 'words'>) =>
  html`<a class="line" href="/about?lang=${language}">${words.check.title}</a>`
