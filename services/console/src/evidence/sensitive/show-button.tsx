import { SENSITIVE_WORDS } from './sensitive-words.ts'
import type { Opened } from './use-opened.ts'

interface ShowButtonProps {
  readonly opened: Opened
  /** Example: "the picture of item 3". */
  readonly what: string
}

export function ShowButton({ opened, what }: ShowButtonProps) {
  return (
    <button type="button" className="show-button" data-shown={opened.isOpen} onClick={opened.toggle}>
      {opened.isOpen ? SENSITIVE_WORDS.hide : SENSITIVE_WORDS.show}
      <span className="unseen"> {what}</span>
    </button>
  )
}
