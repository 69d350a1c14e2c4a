import type { Opened } from './use-opened.ts'

interface ShowButtonProps {
  readonly opened: Opened
  /** "the picture of item 3" */
  readonly what: string
}

export function ShowButton({ opened, what }: ShowButtonProps) {
  return (
    <button type="button" className="show-button" data-shown={opened.isOpen} onClick={opened.toggle}>
      {opened.isOpen ? 'Hide' : 'Show'}
      <span className="unseen"> {what}</span>
    </button>
  )
}
