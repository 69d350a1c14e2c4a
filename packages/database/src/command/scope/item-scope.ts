/** An item and the incident to which it must belong. */
export interface ItemScope {
  readonly incident: string
  readonly item: string
}
