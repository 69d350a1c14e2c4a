import { SENSITIVE_WORDS } from './sensitive-words.ts'

export const KEEP_KEY = 'h'

interface KeepCoveredProps {
  readonly isKept: boolean
  readonly set: (isKept: boolean) => void
  /** Whether a keyboard shortcut ticks the box, too. */
  readonly hasKey?: boolean
}

/** A checkbox beside Relevant: that decision would otherwise clear the picture that the officer has opened. */
export const KeepCovered = ({ isKept, set, hasKey = false }: KeepCoveredProps) => (
  <label className="check keep-covered" title={SENSITIVE_WORDS.relevantClears}>
    <input
      {...{ type: 'checkbox', checked: isKept }}
      {...(hasKey ? { 'aria-keyshortcuts': KEEP_KEY } : {})}
      onChange={(event) => set(event.target.checked)}
    />
    {SENSITIVE_WORDS.keepCovered} {hasKey && <kbd>{KEEP_KEY.toUpperCase()}</kbd>}
  </label>
)
