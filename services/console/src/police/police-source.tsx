import { useQuery } from '@tanstack/react-query'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { dayAndMinute, dayAndTime } from '../shared/words/time.ts'
import { ORIGIN_WORDS, POLICE_WORDS } from './police-words.ts'

interface PoliceSourceProps {
  readonly incident: IncidentFacts
  readonly page: ItemPage
}

/**
 * On the page of an item that an officer brought: who brought it, and from where. Both are final, so they are fetched
 * once.
 */
export function PoliceSource({ incident, page }: PoliceSourceProps) {
  const isPolice = page.item.source === 'police'
  const { submission } = page.item
  const asked = useQuery({
    queryKey: ['police-of', submission],
    enabled: isPolice,
    queryFn: () =>
      answerOf(
        api.incidents[':incident'].police.$get(
          { param: { incident: incident.id }, query: { submission } },
          inBackground,
        ),
      ),
  })
  const material = asked.data?.materials[0]
  if (!isPolice || !material) return null
  return (
    <section className="panel" aria-labelledby="police-source">
      <h2 id="police-source">
        {POLICE_WORDS.title}: {ORIGIN_WORDS[material.origin]}
      </h2>
      {material.reason !== null && (
        <p>
          <UntrustedText text={material.reason} lines />
        </p>
      )}
      {material.url !== null && (
        <p className="material-url">
          <UntrustedText text={material.url} />
        </p>
      )}
      {material.seenAt !== null && (
        <p>
          {POLICE_WORDS.seenAt(incident.zone)}: {dayAndTime(material.seenAt, incident.zone)}
        </p>
      )}
      <p className="muted">
        <UntrustedText text={POLICE_WORDS.by(material.officerName)} /> · {dayAndMinute(material.at, incident.zone)}
      </p>
    </section>
  )
}
