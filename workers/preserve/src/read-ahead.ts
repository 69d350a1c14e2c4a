/**
 * Asks for up to `count` steps before they are needed, so that a store is read while what it gave is opened, hashed and
 * sealed. Order, errors and the end are those of `source`; whoever stops early stops it too.
 */
export async function* readAhead<T>(source: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  const steps = source[Symbol.asyncIterator]()
  const asked: Promise<IteratorResult<T>>[] = []
  const ask = (): void => {
    const step = steps.next()
    // Told to the reader in its turn; until then it is nobody's fault.
    step.catch(() => undefined)
    asked.push(step)
  }
  try {
    for (let at = 0; at < count; at += 1) ask()
    for (let step = asked.shift(); step !== undefined; step = asked.shift()) {
      const { done, value } = await step
      if (done === true) return
      ask()
      yield value
    }
  } finally {
    await steps.return?.()
  }
}
