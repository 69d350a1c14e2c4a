import { useState } from 'react'
import { renditionAddress } from '../../evidence/item/item-words.ts'
import { useThumb } from '../../evidence/media/use-thumb.ts'
import { Covered } from '../../evidence/sensitive/covered.tsx'
import { Picture } from '../../evidence/sensitive/picture.tsx'
import { useOpened } from '../../evidence/sensitive/use-opened.ts'
import type { ItemPage, Twin } from '../../shared/api/types.ts'
import { Dialog } from '../../shared/parts/dialog.tsx'
import { PARTS_WORDS } from '../../shared/parts/parts-words.ts'
import { TWIN_WORDS } from './twin-catalog.ts'
import { likenessWords, sizeWords } from './twin-words.ts'

interface CompareDialogProps {
  readonly page: ItemPage
  readonly twin: Twin
  readonly incident: string
  readonly onClose: () => void
}

/** Two pictures side by side, each covered until the officer shows it. */
export function CompareDialog({ page, twin, incident, onClose }: CompareDialogProps) {
  const { item } = page
  return (
    <Dialog title={TWIN_WORDS.compareTwo(item.seq, twin.seq)} onClose={onClose} isWide>
      <p className="muted">{likenessWords(twin)}</p>
      <div className="compare">
        <Side {...{ incident, item: item.item, seq: item.seq, size: sizeWords(item) }} />
        <Side {...{ incident, item: twin.item, seq: twin.seq, size: sizeWords(twin) }} />
      </div>
      <div className="actions">
        <button type="button" onClick={onClose}>
          {PARTS_WORDS.close}
        </button>
      </div>
    </Dialog>
  )
}

interface SideProps {
  readonly incident: string
  readonly item: string
  readonly seq: number
  readonly size: string
}

/** Shows the large picture, or the small one if the large one fails to load. */
function Side({ incident, item, seq, size }: SideProps) {
  const [tried, setTried] = useState(0)
  const what = TWIN_WORDS.pictureOf(seq)
  const opened = useOpened(what, item)
  const thumb = useThumb(incident, item, tried > 0)
  const src = [renditionAddress(incident, item, 'preview'), thumb][tried]
  return (
    <figure className="media">
      {src === undefined ? (
        <p className="media-blank">{TWIN_WORDS.noPicture}</p>
      ) : (
        <Covered {...{ opened, what }}>
          <Picture src={src} alt={`№ ${seq}`} onError={() => setTried(tried + 1)} />
        </Covered>
      )}
      <figcaption>
        № {seq} · {size}
      </figcaption>
    </figure>
  )
}
