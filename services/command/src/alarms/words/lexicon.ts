/** Groups of danger, the gravest first; an incident may add its own. */
export const RULE_CODES = [
  ...(['attacker-near', 'shooting', 'explosion', 'weapon', 'bleeding', 'not-breathing', 'children-in-danger'] as const),
  ...([
    'trapped',
    'hiding',
    'hostage',
    'vehicle-attack',
    'dying',
    'help-us',
    'fire',
    'injured',
    'missing',
    'fleeing',
  ] as const),
] as const
export type RuleCode = (typeof RULE_CODES)[number]

/** What one language says of each, phrases parted by commas (see phrase.ts for what a phrase may hold). */
export type Lexicon = Readonly<Record<RuleCode, string>>
