import { type ReactNode, useId, useState } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { announce } from './announcer.tsx'
import { type DialogDrafts, DialogDraftsContext, isAnyKept } from './dialog-drafts.ts'
import { PARTS_WORDS } from './parts-words.ts'

interface DialogProps {
  readonly title: string
  /** Absent if the dialog cannot be closed. */
  readonly onClose?: () => void
  /** As wide as the screen allows, for pictures. */
  readonly isWide?: boolean
  /** If true, the page and dialogs below are neither visible nor read out while this dialog is open. */
  readonly hidesPage?: boolean
  readonly children: ReactNode
}

/**
 * A modal dialog. The focus stays inside, and afterwards returns to where it came from. Escape closes the dialog; typed
 * text is restored when it opens again. A click outside does nothing. A dialog that opens over another (the sign-in,
 * when a session ends) leaves the lower one unchanged.
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

/** Whether a dialog is open. The page's keyboard shortcuts must then do nothing. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"][aria-labelledby], [role="alertdialog"], dialog[open]') !== null
