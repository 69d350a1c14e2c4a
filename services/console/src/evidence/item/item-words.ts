import { type ItemPage, KINDS, type Kind, STATES, type State } from '../../shared/api/types.ts'

export const kindOf = (text: string): Kind => KINDS.find((kind) => kind === text) ?? 'other'

export function stateOf({ item }: ItemPage): State {
  return STATES.find((state) => state === item.placement?.status) ?? 'arriving'
}

export const renditionAddress = (incident: string, item: string, kind: string): string =>
  `/api/incidents/${incident}/items/${item}/renditions/${kind}`
