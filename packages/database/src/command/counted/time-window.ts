/** Epoch ms, both ends inside. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/** The place after which a page begins: middle in epoch ms, and the item. */
export interface TimelineCursor {
  readonly middle: number
  readonly item: string
}
