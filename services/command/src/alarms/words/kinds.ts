/** Kinds of danger, the gravest first. An incident may add rules of its own. */
export const KINDS = [
  ...(['in-danger', 'attacker-near', 'followed', 'hiding', 'trapped', 'hostage'] as const),
  ...(['not-breathing', 'bleeding', 'injured', 'dying', 'suicide'] as const),
  ...(['shooting', 'explosion', 'weapon', 'vehicle-attack', 'suspicious-object', 'threat'] as const),
  ...(['fire', 'gas', 'water', 'collapse', 'crush'] as const),
  ...(['children-in-danger', 'missing-child', 'missing', 'help-us', 'fleeing'] as const),
] as const
export type Kind = (typeof KINDS)[number]

export const isShippedCode = (code: string): code is Kind => KINDS.some((one) => one === code)
