import { type ReactNode, useId, useState } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { announce } from './announcer.tsx'
import { type DialogDrafts, DialogDraftsContext, isAnyKept } from './dialog-drafts.ts'
import { PARTS_WORDS } from './parts-words.ts'

interface DialogProps {
  readonly title: string
  /** Absent if the dialog cannot be closed. */
  readonly onClose?: () => void
  /** For pictures: as wide as the screen allows. */
  readonly isWide?: boolean
  /** While it is open, nothing of the page or of a dialog below it is visible or read out. */
  readonly hidesPage?: boolean
  readonly children: ReactNode
}

/**
 * A modal: the focus stays inside and returns to where it came from. Escape closes it, and what was typed is there when
 * it opens again; a click beside it does nothing. A dialog that opens over another (the sign-in, when a session ends)
 * leaves that one unchanged.
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

/** Whether a dialog lies over the page: the page's keys must then do nothing. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"][aria-labelledby], [role="alertdialog"], dialog[open]') !== null
