import { ALARM_WORDS } from '../evidence/alarm-words/alarm-words.ts'
import { Link } from '../shared/parts/link.tsx'
import { type AlarmPlace, alarmHref } from './alarm-links.ts'

interface AlarmLinkProps {
  readonly incident: string
  readonly of: AlarmPlace
  /** Where withdrawn words are read, since they are in no list. */
  readonly withdrawn?: string
}

/** Links to the words that ring. Renders no link for an officer who may not read them. */
export function AlarmLink({ incident, of, withdrawn }: AlarmLinkProps) {
  const href = alarmHref(incident, of) ?? (of.withdrawnAt == null ? undefined : withdrawn)
  if (href === undefined) return null
  return <Link href={href}>{of.item === null ? ALARM_WORDS.openWords : ALARM_WORDS.openItem}</Link>
}
