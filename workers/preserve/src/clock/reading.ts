/**
 * The offset of this process's clock from a reference, in ms, possibly fractional. It is positive if our clock is
 * ahead.
 */
export interface Reading {
  readonly offsetMs: number
  readonly uncertaintyMs: number
}

/** This process's clock, in epoch ms. */
export type Now = () => number

/**
 * The reading of a `Date`, which is truncated to the second. The true time lies within that second and between question
 * and answer: returns the middle of that span, and its uncertainty.
 */
export function readingOfSecond(date: Date, asked: number, answered: number): Reading {
  const middle = (asked + answered) / 2
  return { offsetMs: middle - (date.getTime() + 500), uncertaintyMs: 500 + (answered - asked) / 2 }
}
