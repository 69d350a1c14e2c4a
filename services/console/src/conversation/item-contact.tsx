import { useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../shared/api/client.ts'
import type { IncidentFacts } from '../shared/api/types.ts'
import { ContactPanel } from './contact-panel.tsx'

interface ItemContactProps {
  readonly incident: IncidentFacts
  readonly item: string
}

/** The contact of an item's sender; opening it is recorded in the item's trail. */
export function ItemContact({ incident, item }: ItemContactProps) {
  const queries = useQueryClient()
  const open = async (reason: string) => {
    const param = { incident: incident.id, item }
    const answer = await answerOf(api.incidents[':incident'].items[':item'].contact.$post({ param, json: { reason } }))
    void queries.invalidateQueries({ queryKey: ['item', incident.id, item] })
    return answer.contacts
  }
  return (
    <ContactPanel
      about={`contact:${item}`}
      zone={incident.zone}
      mayOpen={incident.may.includes('contact-open')}
      open={open}
    />
  )
}
