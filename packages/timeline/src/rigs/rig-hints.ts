import type { Mode } from '../clocks/mode.ts'
import type { State } from './disputes.ts'
import { type ClockHint, uncheckedPrior } from './hint.ts'

/** Where other clocks put a rig. */
interface OtherClocks {
  readonly at: number
  readonly sd: number
  readonly doubt: number
  readonly placers: ReadonlySet<string>
  readonly isLagging: boolean
}

export const supportersOf = (placers: ReadonlySet<string>, { at, sd, supporters }: Mode): OtherClocks => ({
  ...{ at, sd, placers },
  doubt: supporters.reduce((chance, { wrong }) => chance * wrong, 1),
  isLagging: supporters.every(({ kind }) => kind === 'fix'),
})

/**
 * The other clocks that contradict a rig which this device alone places. Empty if other devices help to place the rig.
 */
export const dissentersOf = (device: string, { supporters, against }: Mode): readonly OtherClocks[] =>
  supporters.every((vote) => vote.device === device)
    ? against
        .filter((vote) => vote.kind === 'clock' && vote.wrong < 1 && vote.device !== device)
        .map(({ at, sd, wrong, device: other }) => ({
          at,
          sd,
          doubt: wrong,
          placers: new Set([other]),
          isLagging: false,
        }))
    : []

/**
 * What rigs say of clocks that contradict them. A rig that others place corrects a clock of a member only if the clock
 * is likelier to be wrong than they are; two rigs that show the same error correct it in all rigs.
 */
export function rigHints(state: State, placersOf: (rig: number) => ReadonlySet<string>): readonly ClockHint[] {
  const { rigs, settled } = state
  return rigs.rigs.flatMap(({ observations, members }, rig) => {
    const mode = settled.modes[rig]
    if (!mode || members.length < 2 || !mode.against.some(({ kind }) => kind === 'clock')) return []
    const placers = placersOf(rig)
    return observations.flatMap((observation) => {
      const { clock, kind, device, at: said, own } = observation
      const prior = kind === 'clock' && placers.size > 0 ? uncheckedPrior(observation, state) : undefined
      if (!prior) return []
      const others = placers.has(device) ? dissentersOf(device, mode) : [supportersOf(placers, mode)]
      return others.map((one) => {
        const { doubt, isLagging } = one
        const pair = `rig:${members[0]}`
        const of = {
          doubt,
          isLagging,
          placers: one.placers,
          pair,
          channel: pair,
          teller: undefined,
          by: 'rig' as const,
          links: 0,
        }
        return { ...of, clock, rig, shiftMs: one.at - said, sd: Math.hypot(one.sd, own), wrong: doubt, prior, said }
      })
    })
  })
}
