import type { Kind } from '../../shared/api/types.ts'
import { Covered } from '../sensitive/covered.tsx'
import { Picture } from '../sensitive/picture.tsx'
import { useOpened } from '../sensitive/use-opened.ts'
import { MEDIA_WORDS } from './media-words.ts'

interface StillProps {
  readonly item: string
  readonly kind: Kind
  readonly src: string
  readonly what: string
  readonly alt: string
  readonly caption?: string
  readonly onFail: () => void
}

export function Still({ item, kind, src, what, alt, caption, onFail }: StillProps) {
  const opened = useOpened(what, item)
  return (
    <figure className="media">
      <Covered {...{ opened, what, kind }} note={MEDIA_WORDS.covered}>
        <Picture src={src} alt={alt} onError={onFail} />
      </Covered>
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
