import { Link } from '../../shared/parts/link.tsx'
import { countOf } from '../../shared/words/number.ts'
import { graveSound, useSounding } from '../use-sounding.ts'
import { plainTitle } from './plain-title.ts'
import { useWatch } from './watch-gaps.tsx'
import { WATCH_WORDS } from './watch-words.ts'

/** Alarms of all other incidents: an officer who may take them hears them on every screen. */
export function RingingElsewhere({ here }: { readonly here?: string | undefined }) {
  const ringing = (useWatch().data?.ringing ?? []).filter(({ incident }) => incident !== here)
  const newest = Math.max(0, ...ringing.map((one) => one.newest))
  useSounding(
    graveSound(
      ringing.length > 0,
      ringing.some(({ isEscalated }) => isEscalated),
    ),
    newest,
  )
  if (ringing.length === 0) return null
  return (
    <section className="watch-gaps" aria-label={WATCH_WORDS.elsewhere}>
      {ringing.map(({ incident, title, count }) => (
        <div className="watch-gap" key={incident} role="alert">
          <p>{WATCH_WORDS.ringsIn(countOf(count), plainTitle(title))}</p>
          <Link href={`/incidents/${incident}/alarms`}>{WATCH_WORDS.toThem}</Link>
        </div>
      ))}
    </section>
  )
}
