import { Covered } from '../evidence/sensitive/covered.tsx'
import { Picture } from '../evidence/sensitive/picture.tsx'
import { thumbAddress } from '../evidence/sensitive/picture-address.ts'
import { useOpened } from '../evidence/sensitive/use-opened.ts'
import type { Hit, Kind } from '../shared/api/types.ts'
import { KindIcon } from '../shared/parts/kind-icon.tsx'
import { playingTime } from '../shared/words/time.ts'
import { SEARCH_WORDS } from './search-words.ts'

interface FoundPictureProps {
  readonly hit: Hit
  readonly number: number
  readonly incident: string
  readonly view: string | undefined
}

/** A hit's picture. It is covered until it is opened, as on every screen. */
export function FoundPicture({ hit, number, incident, view }: FoundPictureProps) {
  const what = SEARCH_WORDS.pictureOf(number)
  const opened = useOpened(what, hit.item ?? undefined)
  if (hit.item === null || hit.kind === null) return null
  return (
    <div className="found-picture">
      {hit.hasThumb && view !== undefined ? (
        <Covered {...{ opened, what, kind: parseKind(hit.kind) }} size="card">
          <Picture src={thumbAddress(incident, hit.item, view)} alt="" />
        </Covered>
      ) : (
        <p className="card-blank">
          {hit.restricted ? SEARCH_WORDS.restricted : <KindIcon kind={parseKind(hit.kind)} />}
        </p>
      )}
      {hit.durationMs !== null && <span className="found-length">{playingTime(hit.durationMs)}</span>}
    </div>
  )
}

const parseKind = (kind: string): Kind => kind as Kind
