import { type ReactNode, useEffect, useRef } from 'react'

interface DialogProps {
  readonly title: string
  /** Absent when the dialog cannot be put away. */
  readonly onClose?: () => void
  readonly children: ReactNode
}

/** The browser's own modal: it keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    if (dialog && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={ref}
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
