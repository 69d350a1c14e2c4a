/** One choice of a menu, list, tab row or group: its value and its label. */
export interface Choice<T extends string = string> {
  readonly id: T
  readonly label: string
  readonly isDisabled?: boolean
  /** A second, quieter line. */
  readonly hint?: string
}

/** The component library returns a key of any kind; a key that is none of the choices counts as none. */
export const chosenOf = <T extends string>(choices: readonly Choice<T>[], key: unknown): T | undefined =>
  choices.find(({ id }) => id === key)?.id
