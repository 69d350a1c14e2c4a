import { Excerpt } from '../search/excerpt.tsx'
import type { Alarm } from './alarm-types.ts'
import { ALARM_WORDS } from './alarm-words.ts'

/** The words, as the witness said them; not of a restricted item. */
export function AlarmExcerpts({ alarm, most = 3 }: { readonly alarm: Alarm; readonly most?: number }) {
  if (alarm.isRestricted) return <p className="muted">{ALARM_WORDS.restricted}</p>
  return alarm.excerpts.slice(0, most).map(({ part, text, denied }) => (
    <div key={part} className="alarm-words" {...(alarm.language === null ? {} : { lang: alarm.language })}>
      <Excerpt text={text} />
      {denied && <span className="chip">{ALARM_WORDS.denied}</span>}
    </div>
  ))
}
