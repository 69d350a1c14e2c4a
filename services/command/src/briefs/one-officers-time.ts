import type { BriefRequest } from './brief-request.ts'

/** Added to a time that no second officer has confirmed, in the language of the patrol's page. */
const NOT_CONFIRMED: Readonly<Record<BriefRequest['language'], string>> = {
  en: 'by one officer, not confirmed',
  fi: 'yhden virkailijan tieto, ei vahvistettu',
  sv: 'enligt en tjänsteman, inte bekräftat',
}
/** The limit of the database column. */
const MOST_LINE = 200

/**
 * Adds the notice to the line of when. A pin of one officer counts at once (decision 050) and a patrol acts on it, so
 * the page must say this whatever the line says. An officer who knows the time better is one officer, too. Undefined if
 * the line is too long for the notice.
 */
export function withOneOfficersNotice(whenLine: string, language: BriefRequest['language']): string | undefined {
  const said = NOT_CONFIRMED[language]
  if (whenLine === '' || whenLine.includes(said)) return whenLine
  const whole = `${whenLine} (${said})`
  return whole.length > MOST_LINE ? undefined : whole
}
