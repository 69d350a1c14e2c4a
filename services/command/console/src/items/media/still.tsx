import { Covered } from '../../sensitive/covered.tsx'
import { useOpened } from '../../sensitive/use-opened.ts'
import { MEDIA_WORDS } from './media-words.ts'

interface StillProps {
  readonly src: string
  readonly what: string
  readonly alt: string
  readonly caption?: string
  readonly onFail: () => void
}

export function Still({ src, what, alt, caption, onFail }: StillProps) {
  const opened = useOpened(what)
  return (
    <figure className="media">
      <Covered {...{ opened, what }} note={MEDIA_WORDS.blurred}>
        <img src={src} alt={alt} onError={onFail} />
      </Covered>
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  )
}
