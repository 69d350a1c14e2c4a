import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { Row } from '../api/types.ts'
import { useOffset, useWidth } from '../parts/use-width.ts'
import { Card, type CardPlace } from './card.tsx'
import { dayWords } from './row-words.ts'
import type { Timeline } from './use-timeline.ts'

type Line =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'cards'; readonly key: string; readonly rows: readonly Row[] }

interface CardGridProps {
  readonly timeline: Timeline
  readonly place: CardPlace
}

const HEADING_HEIGHT = 48
const FACTS_HEIGHT = 96

/** Only the lines near the screen are in the page, however many items there are. */
export function CardGrid({ timeline, place }: CardGridProps) {
  const ref = useRef<HTMLDivElement>(null)
  const width = useWidth(ref)
  const offset = useOffset(ref)
  const columns = Math.max(2, Math.floor(width / 230))
  const lines = useMemo(() => linesOf(timeline, columns, place.zone), [timeline, columns, place.zone])
  const cardHeight = Math.round((width / columns) * 0.66) + FACTS_HEIGHT
  const virtual = useWindowVirtualizer({
    count: lines.length,
    estimateSize: (index) => (lines[index]?.kind === 'heading' ? HEADING_HEIGHT : cardHeight),
    overscan: 4,
    scrollMargin: offset,
    getItemKey: (index) => {
      const line = lines[index]
      return line?.kind === 'cards' ? line.key : (line?.text ?? index)
    },
  })
  return (
    <div ref={ref} className="card-grid" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, start, key }) => {
        const line = lines[index]
        if (!line) return null
        const style = { transform: `translateY(${start - offset}px)` }
        return line.kind === 'heading' ? (
          <h2 key={key} ref={virtual.measureElement} data-index={index} className="card-line day" style={style}>
            {line.text}
          </h2>
        ) : (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className="card-line cards"
            style={{ ...style, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          >
            {line.rows.map((row) => (
              <Card key={row.item} row={row} place={place} />
            ))}
          </div>
        )
      })}
    </div>
  )
}

function linesOf({ arriving, placed }: Timeline, columns: number, zone: string): readonly Line[] {
  const lines: Line[] = []
  if (arriving.length > 0)
    lines.push({ kind: 'heading', text: `Here, not placed yet (${arriving.length})` }, ...cut(arriving, columns))
  let begin = 0
  while (begin < placed.length) {
    const first = placed[begin]
    if (!first) break
    const day = dayWords(first, zone)
    let end = begin + 1
    for (let next = placed[end]; next && dayWords(next, zone) === day; next = placed[end]) end += 1
    lines.push({ kind: 'heading', text: day }, ...cut(placed.slice(begin, end), columns))
    begin = end
  }
  return lines
}

function cut(rows: readonly Row[], columns: number): Line[] {
  const lines: Line[] = []
  for (let at = 0; at < rows.length; at += columns) {
    const part = rows.slice(at, at + columns)
    lines.push({ kind: 'cards', key: part[0]?.item ?? String(at), rows: part })
  }
  return lines
}
