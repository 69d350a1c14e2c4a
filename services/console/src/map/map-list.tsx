import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ByOneChip } from '../evidence/pins/by-one-mark.tsx'
import { useRestsOnOne } from '../evidence/pins/rests-on-one.ts'
import { movedText } from '../evidence/place/track-words.ts'
import type { Kind } from '../shared/api/types.ts'
import { KindIcon } from '../shared/parts/kind-icon.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { STATE_WORDS } from '../shared/words/labels.ts'
import { nameOf, timeOf } from './item-words.ts'
import type { Dot, useMapItems } from './map-queries.ts'
import { MAP_WORDS } from './map-words.ts'

interface MapListProps {
  readonly items: ReturnType<typeof useMapItems>
  readonly incident: string
  readonly zone: string
  readonly chosen: string | undefined
  /** Called by arrow keys, Enter or a click. The map then moves to the item. */
  readonly onChoose: (dot: Dot) => void
  readonly wall: ReadonlySet<string>
  readonly onWall: (item: string) => void
}

const ROW_PX = 62
/** The height of a row with a line that says how far the item moved. */
const MOVED_PX = 84
const PAGE = 8

/** The accessible alternative to the map: the same items in chronological order. One tab stop; arrow keys move. */
export function MapList({ items, incident, zone, chosen, onChoose, wall, onWall }: MapListProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const { asked, more } = items
  const rows = items.pages.flatMap((page) => page.rows)
  const restsOnOne = useRestsOnOne(incident)
  // Holds an item and not an index, because rows come and go above it.
  const [active, setActive] = useState<string>()
  const at = Math.max(
    0,
    rows.findIndex(({ item }) => item === active),
  )
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (hasMoved(rows[index]) ? MOVED_PX : ROW_PX),
    // Rows change places, so measured sizes are kept by item.
    getItemKey: (index) => rows[index]?.item ?? index,
    overscan: 6,
  })
  const shown = list.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage } = asked
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 20) void more()
  }, [last, rows.length, hasNextPage, isFetchingNextPage, more])
  const goTo = (next: number): void => {
    const row = rows[Math.min(Math.max(next, 0), rows.length - 1)]
    if (!row) return
    const index = rows.indexOf(row)
    setActive(row.item)
    list.scrollToIndex(index)
    onChoose(row)
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-row="${index}"] button`)?.focus())
  }
  const onKey = (event: KeyboardEvent): void => {
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: rows.length - 1,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    goTo(next)
  }
  if (asked.error && !asked.data) return <Trouble cause={asked.error} again={() => void asked.refetch()} />
  if (asked.isPending) return <p className="muted">{MAP_WORDS.loading}</p>
  if (rows.length === 0) return <p className="muted">{MAP_WORDS.nothingHere}</p>
  return (
    <div ref={scroll} className="map-list">
      <ul onKeyDown={onKey} aria-label={MAP_WORDS.itemsHere} style={{ height: `${list.getTotalSize()}px` }}>
        {shown.map(({ index, start, size }) => {
          const row = rows[index]
          return (
            row && (
              <li
                key={row.item}
                {...{ 'data-row': index, 'data-item': row.item }}
                style={{ transform: `translateY(${start}px)`, height: `${size}px` }}
              >
                <Row
                  {...{ row, zone, isActive: index === at, isChosen: row.item === chosen }}
                  isByOne={row.estimate !== null && restsOnOne(row)}
                  {...{ isOnWall: wall.has(row.item), isWallFull: wall.size >= MOST_ON_WALL }}
                  onChoose={() => {
                    setActive(row.item)
                    onChoose(row)
                  }}
                  onWall={() => onWall(row.item)}
                />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

const hasMoved = (row: Dot | undefined): boolean => (row?.movedM ?? 0) > 0

const MOST_ON_WALL = 4

interface RowProps {
  readonly row: Dot
  readonly zone: string
  /** Whether the item's time rests on one officer's word. */
  readonly isByOne: boolean
  readonly isActive: boolean
  readonly isChosen: boolean
  readonly isOnWall: boolean
  readonly isWallFull: boolean
  readonly onChoose: () => void
  readonly onWall: () => void
}

function Row({ row, zone, isByOne, isActive, isChosen, isOnWall, isWallFull, onChoose, onWall }: RowProps) {
  const tabIndex = isActive ? 0 : -1
  return (
    <div className={isChosen ? 'map-row map-row-chosen' : 'map-row'}>
      <button type="button" tabIndex={tabIndex} aria-current={isChosen ? 'true' : undefined} onClick={onChoose}>
        <KindIcon kind={row.kind as Kind} />
        <span className="map-row-name">
          <strong>{nameOf(row)}</strong>
          <span className="map-row-marks">
            {row.state !== 'placed' && <span className={`chip chip-${row.state}`}>{STATE_WORDS[row.state]}</span>}
            {row.conflicts > 0 && <span className="chip chip-conflict">{MAP_WORDS.conflicts(row.conflicts)}</span>}
            <ByOneChip isShown={isByOne} />
          </span>
        </span>
        <span className="map-row-time">{timeOf(row, zone)}</span>
        {hasMoved(row) && <span className="map-row-moved">{movedText(row.movedM, row.movedMs)}</span>}
      </button>
      {!row.restricted && (
        <input
          type="checkbox"
          tabIndex={tabIndex}
          checked={isOnWall}
          disabled={isWallFull && !isOnWall}
          aria-label={MAP_WORDS.chooseForWall(nameOf(row))}
          title={isWallFull && !isOnWall ? MAP_WORDS.wallFull : MAP_WORDS.chooseForWall(nameOf(row))}
          onChange={onWall}
        />
      )}
    </div>
  )
}
