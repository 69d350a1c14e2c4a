import { SENSITIVE_WORDS } from './sensitive-words.ts'

export const KEEP_KEY = 'h'

interface KeepCoveredProps {
  readonly isKept: boolean
  readonly set: (isKept: boolean) => void
  /** The key that does the same, if there is one. */
  readonly hasKey?: boolean
}

/** Stands beside Relevant, which clears the picture that its officer has opened. */
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
