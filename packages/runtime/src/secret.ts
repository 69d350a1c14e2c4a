const SHOWN = '[secret]'

/** A value that does not show itself in text, JSON or an inspected object; `reveal()` is the one way to it. */
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

  // Registered symbol, so that node:util needs no import: `util.inspect.custom`.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return SHOWN
  }
}
