import { SENSITIVE_WORDS } from './sensitive-words.ts'
import type { Clearing } from './use-clearing.ts'

export const CLEAR_KEY = 'a'

/** Clears a picture that the officer has opened. The service refuses to clear a picture that was not opened. */
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
