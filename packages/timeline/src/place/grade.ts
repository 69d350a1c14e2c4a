import type { Grade, Placement } from '@firsthand/domain'
import type { ItemInput } from '../input.ts'
import type { Position } from './place-body.ts'

/** Half-width of the interval of a claim from which it confirms nothing, ms. */
export const SAYING_MS = 3_600_000

/**
 * The grade names the kind of evidence behind an interval; each grade has its own calibration. If an item's own claims
 * place it, the grade depends on the clock and on whether its zone is known. If a rig places it, the grade depends on
 * how many clocks agree.
 */
export function gradeOfOwn(placed: Placement, item: ItemInput): Grade {
  if (placed.estimate === undefined) return 'bound'
  const id = placed.reasons.find(({ code }) => code.startsWith('claim.'))?.claim
  const claim = item.claims.find((one) => one.id === id)
  if (claim?.clock === 'officer') return 'anchor'
  if (claim?.clock === 'witness') return 'told'
  if (claim?.clock === 'gps') return 'fix'
  const zone = placed.reasons.find(({ code }) => code.startsWith('zone.'))?.code
  if (zone === 'zone.unknown') return 'zone-unknown'
  const agreeing = placed.reasons.some(
    ({ code, source, values }) =>
      code.startsWith('agrees.') && source?.includes('GPS') === true && Number(values['halfWidthMs']) < SAYING_MS,
  )
  const by = claim?.clock === 'name' ? 'name' : item.device
  return `own-${by}${agreeing ? '-fix' : zone === 'zone.assumed' ? '-assumed' : ''}`
}

export function gradeOfRig({ view, link }: Position): Grade {
  const { agreeing, rivalling, rig } = view
  if (link !== undefined) return 'link-alone'
  if (view.isMemoryOnly) return 'told'
  if (view.isAnchored) return 'rig-anchored'
  const clocks = agreeing.length
  const kind = rig.members.length > 1 ? 'rig' : 'checked'
  if (rivalling * 2 >= clocks) return `${kind}-disputed`
  return clocks >= 6 ? `${kind}-many` : clocks >= 3 ? `${kind}-some` : clocks === 2 ? `${kind}-two` : `${kind}-one`
}
