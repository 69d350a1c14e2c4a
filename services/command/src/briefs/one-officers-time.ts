import type { BriefWish } from './brief-wish.ts'

/** What a patrol reads after a time that no second officer has confirmed, in the language of its page. */
const NOT_CONFIRMED: Readonly<Record<BriefWish['language'], string>> = {
  en: 'by one officer, not confirmed',
  fi: 'yhden virkailijan tieto, ei vahvistettu',
  sv: 'enligt en tjänsteman, inte bekräftat',
}
/** As long as the table takes it. */
const MOST_LINE = 200

/**
 * A pin of one officer counts at once (decision 050), and a patrol acts on it: whatever the line says of when, it says
 * this, too. Whoever knows the time better is one officer as well. Undefined where that leaves no room for it.
 */
export function saidByOne(whenLine: string, language: BriefWish['language']): string | undefined {
  const said = NOT_CONFIRMED[language]
  if (whenLine === '' || whenLine.includes(said)) return whenLine
  const whole = `${whenLine} (${said})`
  return whole.length > MOST_LINE ? undefined : whole
}
