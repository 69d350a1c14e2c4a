import { useQueryClient } from '@tanstack/react-query'
import type { ItemPage } from '../api/types.ts'
import { ITEM_WORDS } from './page-words.ts'

interface AskHowFarProps {
  readonly page: ItemPage
  readonly incident: string
}

/** Of a restricted item each answer counts as a look, so its page asks only when an officer does. */
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
