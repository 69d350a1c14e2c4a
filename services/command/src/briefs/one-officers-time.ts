import type { BriefRequest } from './brief-request.ts'

/** Notice beside a time that no second officer has confirmed, in the language of the patrol's page. */
const NOT_CONFIRMED: Readonly<Record<BriefRequest['language'], string>> = {
  en: 'by one officer, not confirmed',
  fi: 'yhden virkailijan tieto, ei vahvistettu',
  sv: 'enligt en tjänsteman, inte bekräftat',
}
/** The limit of the database column. */
const MOST_LINE = 200

/**
 * Appends the notice to the line that says when. A pin of one officer counts at once (decision 050) and a patrol acts
 * on it, so the page must show the notice whatever the line says: its author is one officer, too. Undefined if the line
 * is too long for the notice.
 */
export function withOneOfficersNotice(whenLine: string, language: BriefRequest['language']): string | undefined {
  const said = NOT_CONFIRMED[language]
  if (whenLine === '' || whenLine.includes(said)) return whenLine
  const whole = `${whenLine} (${said})`
  return whole.length > MOST_LINE ? undefined : whole
}
