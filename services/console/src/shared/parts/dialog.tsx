import { type ReactNode, useId, useState } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { announce } from './announcer.tsx'
import { type DialogDrafts, DialogDraftsContext, isAnyKept } from './dialog-drafts.ts'
import { PARTS_WORDS } from './parts-words.ts'

interface DialogProps {
  readonly title: string
  /** Absent when the dialog cannot be put away. */
  readonly onClose?: () => void
  /** For pictures: as wide as the screen allows. */
  readonly isWide?: boolean
  /** Nothing of the page, or of a dialog below it, is seen or read out while it is open. */
  readonly hidesPage?: boolean
  readonly children: ReactNode
}

/**
 * A modal: focus stays inside and goes back to where it came from; Escape puts it away, and what was typed is there when
 * it opens again; a click beside it does nothing. One that opens over another (the sign-in, when a session ends) leaves that as it is.
 */
export function Dialog({ title, onClose, isWide = false, hidesPage = false, children }: DialogProps) {
  const id = useId()
  const [drafts] = useState<DialogDrafts>(() => new Set())
  const putAway = () => {
    if (isAnyKept(drafts)) announce(PARTS_WORDS.textKept)
    onClose?.()
  }
  return (
    <ModalOverlay
      isOpen
      className={hidesPage ? 'dialog-ground over-all' : 'dialog-ground'}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(isOpen) => {
        if (!isOpen) putAway()
      }}
    >
      <Modal className={isWide ? 'dialog-box wide-dialog' : 'dialog-box'}>
        <AriaDialog className="dialog" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <DialogDraftsContext value={drafts}>{children}</DialogDraftsContext>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Whether some dialog lies over the page: keys of the page must then do nothing. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"][aria-labelledby], [role="alertdialog"], dialog[open]') !== null
