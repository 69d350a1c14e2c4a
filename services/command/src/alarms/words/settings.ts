import type { Kind } from './kinds.ts'

/** Subjects that people discuss with words of danger while nobody is in danger. */
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

/** Kinds whose words are often figures of speech: "killing me", "exploded", "on fire". */
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
  /** The kinds whose danger the setting cancels. */
  readonly kinds: readonly Kind[] | 'all'
  /**
   * In this setting (harmless subject), words of danger do not count if their phrase has at most this many words.
   * Longer phrases are taken literally.
   */
  readonly most: number
}

const FEW = 2
const SOME = 3
const ANY = Number.POSITIVE_INFINITY

export const CALMS: Readonly<Record<Setting, Calm>> = {
  /** Goals, teams, leagues. */
  sport: { kinds: [...FIGURES, 'attacker-near', 'suspicious-object', 'weapon', 'gas'], most: FEW },
  /** Books, films and games tell of every danger, in phrases of any length. */
  story: { kinds: 'all', most: ANY },
  /** Questions about what may be sent. */
  rule: { kinds: 'all', most: SOME },
  /** Events of the past: years, great-grandfathers, medals. */
  past: { kinds: 'all', most: SOME },
  /** Contained fire: candles on a cake, a stove. */
  hearth: { kinds: BURNING, most: SOME },
  food: { kinds: ['fire', 'explosion', 'weapon', 'dying', 'injured', 'bleeding', 'in-danger'], most: FEW },
  /** Programs and their error messages. */
  machine: { kinds: ['dying', 'explosion', 'missing', 'trapped', 'collapse', 'fire', 'crush'], most: SOME },
  /** Work and money. */
  work: { kinds: [...FIGURES, 'water'], most: FEW },
  /** Things that are sold, mended or shown. */
  trade: { kinds: WARES, most: FEW },
  /** Slang praise: "straight fire, what a band". */
  praise: { kinds: FIGURES, most: FEW },
  /** Fireworks, balloons, corks. */
  party: { kinds: ['explosion', 'shooting', 'fire', 'in-danger', 'dying'], most: FEW },
  /** Sore feet and long hills. */
  body: { kinds: ['injured', 'dying', 'bleeding', 'in-danger', 'fire', 'suicide', 'not-breathing'], most: FEW },
  /** A missing person is back. */
  found: { kinds: ['missing', 'missing-child', 'children-in-danger', 'hiding', 'threat'], most: ANY },
  /** Slugs, weeds and hamsters: no person is harmed. */
  garden: { kinds: [...FIGURES, 'missing', 'hiding', 'gas', 'water', 'attacker-near'], most: SOME },
}
