import { Said } from '../evidence/item/witness-words.tsx'
import type { IncidentFacts } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { dayAndMinute } from '../shared/words/time.ts'
import { LOOKED_FOR_WORDS } from './looked-for-words.ts'
import type { Sought } from './use-looked-for.ts'

/** What one sender wrote of the person they look for. All of it is a claim. */
export function SoughtFacts({ sought, incident }: { readonly sought: Sought; readonly incident: IncidentFacts }) {
  const { words, whereWords, whenWords, later, items } = sought
  return (
    <>
      <h2 className="looked-for-when">
        {LOOKED_FOR_WORDS.receivedBy(dayAndMinute(sought.receivedAt, incident.zone))}{' '}
        {sought.made && <span className="chip">{LOOKED_FOR_WORDS.made}</span>}
      </h2>
      {words !== null && <UntrustedText text={words} lines />}
      <dl className="facts">
        <Said name={LOOKED_FOR_WORDS.where} text={whereWords} />
        <Said name={LOOKED_FOR_WORDS.when} text={whenWords} />
        {[...new Set(later)].map((text) => (
          <Said key={text} name={LOOKED_FOR_WORDS.later} text={text} />
        ))}
      </dl>
      {items.length > 0 && (
        <p className="statement-items">
          {items.map((item, index) => (
            <Link key={item} href={`/incidents/${incident.id}/items/${item}`}>
              {LOOKED_FOR_WORDS.item(index + 1)}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}
