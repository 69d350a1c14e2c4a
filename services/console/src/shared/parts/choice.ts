/** One of several, for menus, lists, tabs and groups: what is kept, and what is read. */
export interface Choice<T extends string = string> {
  readonly id: T
  readonly label: string
  readonly isDisabled?: boolean
  /** A second, quieter line. */
  readonly hint?: string
}

/** The component library gives back a key of any kind; what is none of the choices is none. */
export const chosenOf = <T extends string>(choices: readonly Choice<T>[], key: unknown): T | undefined =>
  choices.find(({ id }) => id === key)?.id
