import type { RefObject } from 'react'
import type { ItemPage } from '../../shared/api/types.ts'

/** The inputs that all parts of the media share. */
export interface MediaView extends Start {
  readonly page: ItemPage
  readonly incident: string
  readonly player: RefObject<HTMLMediaElement | null>
}

/** The position of a search hit: a time in the player, or a page. */
interface Start {
  readonly startMs: number | undefined
  readonly startPage: number | undefined
}

export const findRendition = ({ renditions }: ItemPage, kind: string) => renditions.find((one) => one.kind === kind)

/** `?at=83000` in ms, `?page=4`. */
export const parseStart = (query: URLSearchParams): Start => ({
  startMs: parseCount(query.get('at')),
  startPage: parseCount(query.get('page')),
})

const parseCount = (text: string | null): number | undefined =>
  text !== null && /^\d{1,10}$/.test(text) ? Number(text) : undefined
