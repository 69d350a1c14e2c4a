import { useQueryClient } from '@tanstack/react-query'
import { ITEM_WORDS } from '../evidence/item/page-words.ts'
import type { ItemPage } from '../shared/api/types.ts'

interface AskHowFarProps {
  readonly page: ItemPage
  readonly incident: string
}

/**
 * A button that refreshes the page of a restricted item. Each answer counts as a look, so the page never refreshes by
 * itself.
 */
export function AskHowFar({ page, incident }: AskHowFarProps) {
  const queries = useQueryClient()
  const { item, restricted } = page.item
  const isOpen = [...page.making, ...page.cleanings].some(({ state }) => state === 'waiting' || state === 'running')
  if (!restricted || !isOpen) return null
  return (
    <button type="button" onClick={() => void queries.invalidateQueries({ queryKey: ['item', incident, item] })}>
      {ITEM_WORDS.askHowFar}
    </button>
  )
}
