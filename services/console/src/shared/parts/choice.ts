/** An option of a menu, list, tab row or group. */
export interface Choice<T extends string = string> {
  readonly id: T
  readonly label: string
}

/** The component library may return any key. A key that is not among the choices counts as no choice. */
export const chosenOf = <T extends string>(choices: readonly Choice<T>[], key: unknown): T | undefined =>
  choices.find(({ id }) => id === key)?.id
