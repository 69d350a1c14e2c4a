import { type InputHTMLAttributes, useId, useState } from 'react'
import { PARTS_WORDS } from './parts-words.ts'

interface FilePickProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type'> {
  readonly label: string
  readonly pick: (files: readonly File[]) => void
}

/** The browser's own button speaks the browser's language: this one speaks the page's. */
export function FilePick({ label, pick, ...rest }: FilePickProps) {
  const id = useId()
  const [names, setNames] = useState<readonly string[]>([])
  return (
    <div className="file-pick">
      <label htmlFor={id} className="button">
        {label}
      </label>
      <input
        {...rest}
        {...{ id, type: 'file', className: 'unseen' }}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          setNames(files.map(({ name }) => name))
          pick(files)
        }}
      />
      <span className="muted untrusted">{names.length === 0 ? PARTS_WORDS.noFile : names.join(', ')}</span>
    </div>
  )
}
