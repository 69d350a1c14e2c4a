import { type PlannedScene, type PlanSpec, thingsOf } from './plan.ts'
import { planCrowds } from './plan-crowds.ts'
import { planHard } from './plan-hard.ts'
import { planPairs } from './plan-pairs.ts'

export function planAll(wish: PlanSpec): PlannedScene[] {
  const things = thingsOf(wish.seed)
  return [...planPairs(wish, things), ...planCrowds(wish, things), ...planHard(wish)]
}
