import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { Excerpt } from '../evidence/excerpt/excerpt.tsx'
import { fromFirstHit } from './from-first-hit.ts'
import { WITHDRAWN_WORDS } from './withdrawn-words.ts'

/** Words, where, when and where now: a withdrawn message is read nowhere else, so none of its parts is left out. */
const MOST_PARTS = 24

interface AlarmExcerptsProps {
  readonly alarm: Alarm
  readonly most?: number
  /** Shows the excerpts on one line, cut at its end. */
  readonly isLine?: boolean
}

/** The witness's words around the hits. Nothing is shown of a restricted item. */
export function AlarmExcerpts({ alarm, most = MOST_PARTS, isLine = false }: AlarmExcerptsProps) {
  if (alarm.isRestricted) return <p className="muted">{ALARM_WORDS.restricted}</p>
  if (alarm.isWithheld) return <p className="muted">{WITHDRAWN_WORDS.withheld}</p>
  if (alarm.source === 'file' && alarm.excerpts.length === 0)
    return <p className="muted">{ALARM_WORDS.nothingWritten}</p>
  return alarm.excerpts.slice(0, most).map(({ part, text, denied }) => (
    <div key={part} className="alarm-words" {...(alarm.language === null ? {} : { lang: alarm.language })}>
      <Excerpt text={isLine ? fromFirstHit(text) : text} />
      {denied && <span className="chip">{ALARM_WORDS.denied}</span>}
    </div>
  ))
}
