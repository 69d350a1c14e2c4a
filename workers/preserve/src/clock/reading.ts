/** The offset of this process's clock from a reference, in ms, possibly fractional. Positive: ours is ahead. */
export interface Reading {
  readonly offsetMs: number
  readonly uncertaintyMs: number
}

/** This process's clock, in epoch ms. */
export type Now = () => number

/**
 * A whole second that was truncated somewhere between question and answer: the middle of that span, and its full
 * uncertainty.
 */
export function readingOfSecond(date: Date, asked: number, answered: number): Reading {
  const middle = (asked + answered) / 2
  return { offsetMs: middle - (date.getTime() + 500), uncertaintyMs: 500 + (answered - asked) / 2 }
}
