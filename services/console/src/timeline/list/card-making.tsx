import type { Row } from '../../shared/api/types.ts'
import { copyWords } from '../../shared/words/making.ts'
import { CARD_WORDS } from './card-words.ts'

/** The state of a copy that is being made, or that could not be made. */
export function CardMaking({ row: { making } }: { readonly row: Row }) {
  if (making === null) return null
  const name = copyWords(making.kind)
  if (making.state === 'failed') return <p className="card-making card-making-failed">{CARD_WORDS.failed(name)}</p>
  if (making.state !== 'running') return null
  const percent = Math.round(making.share * 100)
  return (
    <p className="card-making" data-making={making.kind}>
      <span>{name}</span>
      <progress max={100} value={percent} aria-label={CARD_WORDS.share(name)} />
      <span>{percent} %</span>
    </p>
  )
}
