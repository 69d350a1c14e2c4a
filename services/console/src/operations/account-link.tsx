import { Dialog } from '../shared/parts/dialog.tsx'
import { notify } from '../shared/parts/notices.tsx'
import { ACCOUNT_WORDS } from './account-words.ts'

interface AccountLinkProps {
  readonly name: string
  readonly link: string
  readonly onClose: () => void
}

/** Closes only by its own button, because the link is never shown again. */
export function AccountLink({ name, link, onClose }: AccountLinkProps) {
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => notify({ text: ACCOUNT_WORDS.copied }),
      () => undefined,
    )
  return (
    <Dialog title={ACCOUNT_WORDS.link(name)}>
      <p>{ACCOUNT_WORDS.linkSays}</p>
      <p className="account-link">
        <code>{link}</code>
      </p>
      <div className="actions">
        <button type="button" className="primary" onClick={() => void copy()}>
          {ACCOUNT_WORDS.copy}
        </button>
        <button type="button" onClick={onClose}>
          {ACCOUNT_WORDS.linkDone}
        </button>
      </div>
    </Dialog>
  )
}
