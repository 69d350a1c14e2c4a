import { CLEAR_KEY, ClearButton } from '../evidence/sensitive/clear-button.tsx'
import { useClearing } from '../evidence/sensitive/use-clearing.ts'
import type { IncidentFacts, ItemPage } from '../shared/api/types.ts'
import { useKeys } from '../shared/parts/use-keys.ts'

/** On an item's page: clears its picture for everybody. A sound has no picture. */
export function ClearItem({ page, incident }: { readonly page: ItemPage; readonly incident: IncidentFacts }) {
  const { item, kind } = page.item
  const clearing = useClearing({ incident, item: kind === 'audio' ? undefined : item })
  useKeys(clearing ? { [CLEAR_KEY]: clearing.toggle } : {})
  return clearing ? <ClearButton clearing={clearing} /> : null
}
