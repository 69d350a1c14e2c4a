import { useState } from 'react'
import { renditionAddress } from '../item/item-words.ts'
import { Covered } from '../sensitive/covered.tsx'
import { Picture } from '../sensitive/picture.tsx'
import { useOpened } from '../sensitive/use-opened.ts'
import type { MediaView } from './media-view.ts'
import { MEDIA_WORDS } from './media-words.ts'

/**
 * The pages of a document as pictures. Each page is covered again, unless the officer chose to read on without
 * stopping.
 */
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
        <nav className="player-bar" aria-label={MEDIA_WORDS.pages}>
          <button type="button" onClick={() => go(-1)} disabled={at === 0}>
            {MEDIA_WORDS.previousPage}
          </button>
          <p role="status">{MEDIA_WORDS.pageNumber(number, numbers.length)}</p>
          <button type="button" onClick={() => go(1)} disabled={at === numbers.length - 1}>
            {MEDIA_WORDS.nextPage}
          </button>
          <label className="check">
            <input type="checkbox" checked={keepsOpen} onChange={(event) => setKeepsOpen(event.target.checked)} />
            {MEDIA_WORDS.keepOpen}
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
  const what = MEDIA_WORDS.pageOf(Math.max(number, 1), page.item.seq)
  const opened = useOpened(what, page.item.item)
  const src = `${renditionAddress(incident, page.item.item, 'page')}?number=${number}`
  return (
    <Covered {...{ opened, what, kind: 'document' }} note={MEDIA_WORDS.covered}>
      <Picture src={src} alt={what} onError={onFail} />
    </Covered>
  )
}
