import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { Row } from '../../shared/api/types.ts'
import { useOffset, useWidth } from '../../shared/parts/use-width.ts'
import { countOf } from '../../shared/words/number.ts'
import { dayWords } from '../row-words.ts'
import { TIMELINE_WORDS } from '../timeline-words.ts'
import { Card, type CardPlace } from './card.tsx'
import { ListEnd } from './list-end.tsx'
import type { ItemList } from './use-list.ts'

type Line =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'cards'; readonly key: string; readonly rows: readonly Row[] }

interface CardGridProps {
  readonly list: ItemList
  readonly place: CardPlace
}

const HEADING_HEIGHT = 48
const FACTS_HEIGHT = 96
/** The next page is requested when this many lines are left. */
const NEAR_LINES = 12

/** A grid of cards. Only lines near the viewport are rendered, however many items there are. */
export function CardGrid({ list, place }: CardGridProps) {
  const ref = useRef<HTMLDivElement>(null)
  const width = useWidth(ref)
  const offset = useOffset(ref)
  const columns = Math.max(2, Math.floor(width / 230))
  const lines = useMemo(() => linesOf(list, columns, place.zone), [list.placed, list.arriving, columns, place.zone])
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
  const shown = virtual.getVirtualItems()
  const isNearEnd = (shown.at(-1)?.index ?? 0) >= lines.length - NEAR_LINES
  const { more, hasMore, isAsking } = list
  useEffect(() => {
    if (isNearEnd && hasMore && !isAsking) more()
  }, [isNearEnd, hasMore, isAsking, more])
  return (
    <>
      <div ref={ref} className="card-grid" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start, key }) => {
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
      <ListEnd list={list} />
    </>
  )
}

function linesOf(
  { arriving, placed }: Pick<ItemList, 'arriving' | 'placed'>,
  columns: number,
  zone: string,
): readonly Line[] {
  const lines: Line[] = []
  if (arriving.length > 0)
    lines.push({ kind: 'heading', text: TIMELINE_WORDS.notPlaced(countOf(arriving.length)) }, ...cut(arriving, columns))
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
