import type { Row } from '../../api/types.ts'
import { copyWords } from '../../words/making.ts'

/** The copy that is being made now, or that could not be made. */
export function CardMaking({ row: { making } }: { readonly row: Row }) {
  if (making === null) return null
  const name = copyWords(making.kind)
  if (making.state === 'failed') return <p className="card-making card-making-failed">{name} could not be made</p>
  if (making.state !== 'running') return null
  const percent = Math.round(making.share * 100)
  return (
    <p className="card-making" data-making={making.kind}>
      <span>{name}</span>
      <progress max={100} value={percent} aria-label={`${name}: share that is made`} />
      <span>{percent} %</span>
    </p>
  )
}
