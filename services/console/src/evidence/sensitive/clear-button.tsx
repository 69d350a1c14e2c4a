import { SENSITIVE_WORDS } from './sensitive-words.ts'
import type { Clearing } from './use-clearing.ts'

export const CLEAR_KEY = 'a'

/** The officer must have opened the picture first: otherwise the service refuses. */
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
