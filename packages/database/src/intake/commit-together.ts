/** Runs one statement for several questions, and returns the answers in their order. */
export type AskTogether<Q, A> = (questions: readonly Q[]) => Promise<readonly A[]>

interface Waiting<Q, A> {
  readonly question: Q
  readonly resolve: (answer: A) => void
  readonly reject: (fault: unknown) => void
}

export interface Together {
  /** How many statements run concurrently. */
  readonly lanes: number
  /** Upper bound of the questions in one statement. */
  readonly most: number
}

/**
 * Group commit. With a free lane a question is asked at once, alone. Questions that arrive while every lane is busy
 * share the next statement. If a shared statement fails, nobody knows which question caused it, so each is asked again
 * by itself. A question may therefore be asked twice and must be idempotent (a segment is known by its object).
 */
export function askTogether<Q, A>(ask: AskTogether<Q, A>, { lanes, most }: Together): (question: Q) => Promise<A> {
  const waiting: Waiting<Q, A>[] = []
  let free = lanes

  async function run(group: readonly Waiting<Q, A>[]): Promise<void> {
    try {
      const answers = await ask(group.map(({ question }) => question))
      group.forEach((one, at) => {
        const answer = answers[at]
        if (answer === undefined) one.reject(new Error('the database answered less than it was asked'))
        else one.resolve(answer)
      })
    } catch (fault) {
      const [only] = group
      if (group.length === 1) only?.reject(fault)
      else for (const one of group) await run([one])
    }
  }

  function next(): void {
    while (free > 0 && waiting.length > 0) {
      free -= 1
      run(waiting.splice(0, most)).then(done, done)
    }
  }

  function done(): void {
    free += 1
    next()
  }

  return (question) =>
    new Promise<A>((resolve, reject) => {
      waiting.push({ question, resolve, reject })
      next()
    })
}
