import { type PlannedScene, type PlanSpec, thingsOf } from './plan.ts'
import { planCrowds } from './plan-crowds.ts'
import { planHard } from './plan-hard.ts'
import { planPairs } from './plan-pairs.ts'

export function planAll(spec: PlanSpec): PlannedScene[] {
  const things = thingsOf(spec.seed)
  return [...planPairs(spec, things), ...planCrowds(spec, things), ...planHard(spec)]
}
