import { SENSITIVE_WORDS } from './sensitive-words.ts'
import type { Clearing } from './use-clearing.ts'

export const CLEAR_KEY = 'a'

/** Who presses it has shown the picture: the service says so where they have not. */
export function ClearButton({ clearing }: { readonly clearing: Clearing | undefined }) {
  return (
    <button
      {...{ type: 'button', disabled: !clearing || clearing.isPending }}
      aria-keyshortcuts={CLEAR_KEY}
      onClick={clearing?.toggle}
    >
      {clearing?.isCleared ? SENSITIVE_WORDS.coverAll : SENSITIVE_WORDS.clear} <kbd>{CLEAR_KEY.toUpperCase()}</kbd>
    </button>
  )
}
