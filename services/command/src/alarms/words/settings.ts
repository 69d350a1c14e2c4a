import type { Kind } from './kinds.ts'

/** What people talk about with words of danger while nobody is in any. */
export const SETTINGS = [
  ...([
    'sport',
    'story',
    'rule',
    'past',
    'hearth',
    'food',
    'machine',
    'work',
    'trade',
    'praise',
    'party',
    'body',
  ] as const),
  ...(['found', 'garden'] as const),
] as const
export type Setting = (typeof SETTINGS)[number]

/** Words that people use for much else: "killing me", "exploded", "on fire". */
const FIGURES: readonly Kind[] = [
  ...(['in-danger', 'trapped', 'injured', 'dying', 'shooting', 'explosion', 'fire', 'collapse', 'crush'] as const),
]
const BURNING: readonly Kind[] = ['fire', 'gas', 'explosion', 'children-in-danger', 'not-breathing', 'trapped']
const WARES: readonly Kind[] = [
  'weapon',
  'fire',
  'explosion',
  'dying',
  'shooting',
  'crush',
  'gas',
  'water',
  'in-danger',
]

interface Calm {
  /** Of these kinds it takes the danger, or of all. */
  readonly kinds: readonly Kind[] | 'all'
  /** Of phrases of so many words at most: who says more means it. */
  readonly most: number
}

const FEW = 2
const SOME = 3
const ANY = Number.POSITIVE_INFINITY

export const CALMS: Readonly<Record<Setting, Calm>> = {
  /** Goals, teams, leagues. */
  sport: { kinds: [...FIGURES, 'attacker-near', 'suspicious-object', 'weapon', 'gas'], most: FEW },
  /** Books, films and games tell of every danger, at any length. */
  story: { kinds: 'all', most: ANY },
  /** Who asks what may be sent. */
  rule: { kinds: 'all', most: SOME },
  /** Years, great-grandfathers, medals. */
  past: { kinds: 'all', most: SOME },
  /** Fire that is kept: on a cake, in a stove. */
  hearth: { kinds: BURNING, most: SOME },
  food: { kinds: ['fire', 'explosion', 'weapon', 'dying', 'injured', 'bleeding', 'in-danger'], most: FEW },
  /** Programs and what they send. */
  machine: { kinds: ['dying', 'explosion', 'missing', 'trapped', 'collapse', 'fire', 'crush'], most: SOME },
  /** Money is among it. */
  work: { kinds: [...FIGURES, 'water'], most: FEW },
  /** What is sold, mended or shown. */
  trade: { kinds: WARES, most: FEW },
  /** "straight fire, what a band". */
  praise: { kinds: FIGURES, most: FEW },
  /** Fireworks, balloons, corks. */
  party: { kinds: ['explosion', 'shooting', 'fire', 'in-danger', 'dying'], most: FEW },
  /** Sore feet and long hills. */
  body: { kinds: ['injured', 'dying', 'bleeding', 'in-danger', 'fire', 'suicide', 'not-breathing'], most: FEW },
  /** Who was lost is back. */
  found: { kinds: ['missing', 'missing-child', 'children-in-danger', 'hiding', 'threat'], most: ANY },
  /** Slugs, weeds and hamsters: what happens to them happens to nobody. */
  garden: { kinds: [...FIGURES, 'missing', 'hiding', 'gas', 'water', 'attacker-near'], most: SOME },
}
