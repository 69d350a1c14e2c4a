import { type InputHTMLAttributes, useEffect, useId, useRef, useState } from 'react'
import { PARTS_WORDS } from './parts-words.ts'

interface FilePickProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type'> {
  readonly label: string
  readonly pick: (files: readonly File[]) => void
  /** Files that were picked before the form was unmounted. */
  readonly kept?: readonly File[]
}

/** A file input with its own button: the browser's button would use the browser's language. */
export function FilePick({ label, pick, kept = [], ...rest }: FilePickProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [names, setNames] = useState<readonly string[]>(() => namesOf(kept))
  useEffect(() => {
    if (!input.current || kept.length === 0) return
    const again = new DataTransfer()
    for (const file of kept) again.items.add(file)
    input.current.files = again.files
    // Runs on mount only. Afterwards the browser itself knows the picked files.
  }, [])
  return (
    <div className="file-pick">
      <label htmlFor={id} className="button">
        {label}
      </label>
      <input
        {...rest}
        {...{ id, ref: input, type: 'file', className: 'unseen' }}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          setNames(namesOf(files))
          pick(files)
        }}
      />
      <span className="muted untrusted">{names.length === 0 ? PARTS_WORDS.noFile : names.join(', ')}</span>
    </div>
  )
}

const namesOf = (files: readonly File[]): readonly string[] => files.map(({ name }) => name)
