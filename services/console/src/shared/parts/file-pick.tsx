import { type InputHTMLAttributes, useEffect, useId, useRef, useState } from 'react'
import { PARTS_WORDS } from './parts-words.ts'

interface FilePickProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type'> {
  readonly label: string
  readonly pick: (files: readonly File[]) => void
  /** Files that were picked before the form was unmounted. */
  readonly kept?: readonly File[]
}

/** The browser's own button uses the browser's language; this one uses the page's. */
export function FilePick({ label, pick, kept = [], ...rest }: FilePickProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [names, setNames] = useState<readonly string[]>(() => namesOf(kept))
  useEffect(() => {
    if (!input.current || kept.length === 0) return
    const again = new DataTransfer()
    for (const file of kept) again.items.add(file)
    input.current.files = again.files
    // Once, on mount: afterwards the browser knows what is picked.
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
