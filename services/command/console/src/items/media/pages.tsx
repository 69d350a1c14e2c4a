import { useState } from 'react'
import { Covered } from '../../sensitive/covered.tsx'
import { useOpened } from '../../sensitive/use-opened.ts'
import { renditionAddress } from '../item-words.ts'
import type { MediaView } from './media-view.ts'

/** The pages of a document as pictures. Each is blurred anew, unless the officer wants to read on without stopping. */
export function Pages({ view, onFail }: { readonly view: MediaView; readonly onFail: () => void }) {
  const { page, startPage } = view
  const numbers = page.renditions.filter(({ kind }) => kind === 'page').map(({ number }) => number)
  numbers.sort((a, b) => a - b)
  const [at, setAt] = useState(() => Math.max(0, numbers.indexOf(startPage ?? 0)))
  const [keepsOpen, setKeepsOpen] = useState(false)
  const number = numbers[at] ?? 0
  const go = (step: number) => setAt((now) => Math.min(Math.max(now + step, 0), numbers.length - 1))
  return (
    <figure className="media media-pages">
      <DocumentPage key={keepsOpen ? 'kept' : number} {...{ view, number, onFail }} />
      {numbers.length > 1 && (
        <nav className="player-bar" aria-label="Pages">
          <button type="button" onClick={() => go(-1)} disabled={at === 0}>
            Previous page
          </button>
          <p role="status">
            Page {number} of {numbers.length}
          </p>
          <button type="button" onClick={() => go(1)} disabled={at === numbers.length - 1}>
            Next page
          </button>
          <label className="check">
            <input type="checkbox" checked={keepsOpen} onChange={(event) => setKeepsOpen(event.target.checked)} />
            Do not blur the next pages
          </label>
        </nav>
      )}
    </figure>
  )
}

interface DocumentPageProps {
  readonly view: MediaView
  readonly number: number
  readonly onFail: () => void
}

function DocumentPage({ view: { page, incident }, number, onFail }: DocumentPageProps) {
  const what = `page ${Math.max(number, 1)} of item ${page.item.seq}`
  const opened = useOpened(what)
  const src = `${renditionAddress(incident, page.item.item, 'page')}?number=${number}`
  return (
    <Covered {...{ opened, what }} note="Blurred until you open it">
      <img src={src} alt={what} onError={onFail} />
    </Covered>
  )
}
