import type { IncidentTexts, OpsDoor, Template } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'
import { plainText } from '../cli/plain-text.ts'
import type { OpeningOptions } from './open-incident.ts'

/** The template with this id. @throws CliError `usage`, which lists the existing ones */
export async function namedTemplate(door: Pick<OpsDoor, 'listTemplates'>, name: string): Promise<Template> {
  const templates = await door.listTemplates()
  const found = templates.find(({ id }) => id === name)
  if (found) return found
  const known = templates.map(
    ({ id, name: names }) => `${id} (${plainText(names['en'] ?? Object.values(names)[0] ?? id)})`,
  )
  throw new CliError('usage', `There is no template called ${plainText(name)}; the templates are ${known.join(', ')}`)
}

/**
 * The template's title in the language with which the pages begin, or else in any language. Undefined if it has no
 * title.
 */
export const titleOf = ({ facts }: Template, language: string | undefined): string | undefined =>
  [facts.titles[language ?? facts.languages[0] ?? ''], ...Object.values(facts.titles)].find(
    (title) => title !== undefined && title !== '',
  )

/**
 * Adds the template's values to the options. A given option replaces the template's value. Texts are replaced one by
 * one.
 */
export function withTemplate(wish: OpeningOptions, { facts }: Template): OpeningOptions {
  const { languages, emergencyNumber, maxFileBytes, maxFiles, maxIncidentBytes } = facts
  return {
    languages,
    emergencyNumber,
    ...(maxFileBytes === undefined ? {} : { maxFileBytes }),
    ...(maxFiles === undefined ? {} : { maxFiles }),
    ...wish,
    limits: { ...(maxIncidentBytes === undefined ? {} : { maxIncidentBytes }), ...wish.limits },
    texts: merged(facts.texts, wish.texts ?? {}),
  }
}

const merged = (under: IncidentTexts, over: IncidentTexts): IncidentTexts => ({
  ...under,
  ...Object.fromEntries(
    Object.entries(over).map(([language, said]) => [language, { ...under[language], ...said }] as const),
  ),
})
