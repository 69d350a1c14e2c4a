import type { Dice } from './seeded.ts'

/** What a round can kill. */
export const VICTIMS = ['intake-1', 'intake-2', 'relay', 'preserve', 'valkey', 'postgres'] as const
export type Victim = (typeof VICTIMS)[number] | 'store'

/**
 * Plans `rounds` rounds, of which `storeRounds` kill the store. The other victims take turns, so that each is killed
 * equally often.
 */
export function planRounds(dice: Dice, { rounds, storeRounds }: { rounds: number; storeRounds: number }): Victim[] {
  const others: Victim[] = []
  while (others.length < rounds - storeRounds) others.push(...dice.shuffled(VICTIMS))
  const plan = others.slice(0, rounds - storeRounds)
  for (let n = 0; n < storeRounds; n += 1) plan.splice(dice.between(0, plan.length), 0, 'store')
  return plan
}
