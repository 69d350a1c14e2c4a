/** An item, and the incident that it has to be of. */
export interface ItemScope {
  readonly incident: string
  readonly item: string
}
