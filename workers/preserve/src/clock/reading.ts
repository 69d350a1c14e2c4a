/** How far this process's clock stands from a reference. Positive: ours is ahead. Whole or broken ms. */
export interface Reading {
  readonly offsetMs: number
  readonly uncertaintyMs: number
}

/** This process's clock, in epoch ms. */
export type Now = () => number

/** A whole second that was cut off somewhere between asking and answering: its middle, and all that it may be wrong by. */
export function readingOfSecond(date: Date, asked: number, answered: number): Reading {
  const middle = (asked + answered) / 2
  return { offsetMs: middle - (date.getTime() + 500), uncertaintyMs: 500 + (answered - asked) / 2 }
}
