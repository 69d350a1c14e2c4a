import { type ReactNode, useId } from 'react'

interface TileProps {
  readonly title: string
  readonly className?: string
  readonly children: ReactNode
}

/** A tile answers one question at a glance. */
export function Tile({ title, className, children }: TileProps) {
  const id = useId()
  return (
    <section className={className === undefined ? 'overview-tile' : `overview-tile ${className}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

interface FigureProps {
  readonly value: string
  readonly unit?: string
  readonly isBad?: boolean
}

/** A number that is readable from five metres. */
export const Figure = ({ value, unit, isBad = false }: FigureProps) => (
  <p className={isBad ? 'overview-figure overview-figure-bad' : 'overview-figure'}>
    <strong>{value}</strong>
    {unit !== undefined && <span> {unit}</span>}
  </p>
)
