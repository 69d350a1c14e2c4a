/** Epoch ms, both ends inclusive. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** The position after which a page begins: middle in epoch ms, and the item. */
export interface TimelineCursor {
  readonly middle: number
  readonly item: string
}
