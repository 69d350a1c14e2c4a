/**
 * Requests up to `count` steps in advance, so that the store is read while earlier data is opened, hashed and sealed.
 * Order, errors and end are those of `source`. A reader that stops early stops `source`, too.
 */
export async function* readAhead<T>(source: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  const steps = source[Symbol.asyncIterator]()
  const asked: Promise<IteratorResult<T>>[] = []
  const ask = (): void => {
    const step = steps.next()
    // The reader gets the error when it reaches this step. Until then it must not count as an unhandled rejection.
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
