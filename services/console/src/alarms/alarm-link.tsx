import type { Alarm } from '../evidence/alarm-words/alarm-types.ts'
import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { Link } from '../shared/parts/link.tsx'
import { alarmHref } from './alarm-links.ts'

interface AlarmLinkProps {
  readonly incident: string
  readonly of: Pick<Alarm, 'item' | 'submission' | 'sought'>
}

/** Links to the words that ring. Renders no link for an officer who may not read them. */
export function AlarmLink({ incident, of }: AlarmLinkProps) {
  const href = alarmHref(incident, of)
  if (href === undefined) return null
  return <Link href={href}>{of.item === null ? ALARM_WORDS.openWords : ALARM_WORDS.openItem}</Link>
}
