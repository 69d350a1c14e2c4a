import { AnchorFact } from '../../evidence/pins/anchor-line.tsx'
import { PIN_WORDS } from '../../evidence/pins/pin-words.ts'
import type { Anchor, IncidentFacts, ItemPage } from '../../shared/api/types.ts'
import { UntrustedText } from '../../shared/parts/untrusted-text.tsx'
import { dayAndTime } from '../../shared/words/time.ts'

interface ReplacedPinsProps {
  readonly page: ItemPage
  readonly incident: IncidentFacts
  readonly about: Anchor['about']
}

/** Shows which pin a new pin would replace, because an item has only one time and one place. */
export function ReplacedPins({ page, incident, about }: ReplacedPinsProps) {
  const standing = page.time.anchors.filter((anchor) => anchor.about === about && anchor.recalled === null)
  return standing.map((anchor) => (
    <p key={anchor.anchor} className="replaces">
      <strong>
        {PIN_WORDS.replaces} <UntrustedText text={anchor.officer} />
      </strong>{' '}
      {PIN_WORDS.ofDay(dayAndTime(anchor.at, incident.zone))}{' '}
      <AnchorFact {...{ anchor, incident, item: page.item.item }} /> {PIN_WORDS.sameAct}
    </p>
  ))
}
