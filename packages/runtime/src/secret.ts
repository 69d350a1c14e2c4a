const SHOWN = '[secret]'

/** A value that text, JSON and inspected objects do not reveal. `reveal()` is the only access. */
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

  // A registered symbol, so that node:util need not be imported: `util.inspect.custom`.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return SHOWN
  }
}
