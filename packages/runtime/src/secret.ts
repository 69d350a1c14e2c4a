const SHOWN = '[secret]'

/** A value that is hidden when it is printed, inspected or converted to JSON. Only `reveal()` returns it. */
export class Secret<T> {
  readonly #value: T

  constructor(value: T) {
    this.#value = value
  }

  reveal(): T {
    return this.#value
  }

  toString(): string {
    return SHOWN
  }

  toJSON(): string {
    return SHOWN
  }

  // The registered symbol of `util.inspect.custom`. Using it by name avoids an import of node:util.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return SHOWN
  }
}
