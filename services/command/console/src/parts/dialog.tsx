import { type ReactNode, useEffect, useRef } from 'react'

interface DialogProps {
  readonly title: string
  /** Absent when the dialog cannot be put away. */
  readonly onClose?: () => void
  /** For pictures: as wide as the screen allows. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** The browser's own modal: it keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, isWide = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
      className={isWide ? 'wide-dialog' : undefined}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <h2>{title}</h2>
      {children}
    </dialog>
  )
}
