import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { renditionAddress } from '../../evidence/item/item-words.ts'
import { type FilmstripIndex, parseFilmstripIndex } from '../../evidence/media/filmstrip-index.ts'
import { type Opened, useOpened } from '../../evidence/sensitive/use-opened.ts'
import { inBackground } from '../../shared/api/client.ts'
import type { Row } from '../../shared/api/types.ts'
import { announce } from '../../shared/parts/announcer.tsx'
import { playingTime } from '../../shared/words/time.ts'
import { PEEK_WORDS } from './peek-words.ts'
import type { Thumbs } from './thumbs.ts'

/** The picture of the chosen item, and the current position if it is a film. */
export interface Film {
  readonly picture: Opened
  /** Id of the item, once it is opened. */
  readonly opened: string | undefined
  readonly strip: FilmstripIndex | undefined
  /** Milliseconds into the film. */
  readonly at: number
  readonly toggle: (row: Row) => void
  /** Moves one frame forward or back. Returns false if no film is shown. */
  readonly scrub: (by: number) => boolean
  /** Called with the time under the pointer. If it lies within the film, the film's frame at that time is shown. */
  readonly point: (time: number) => void
  readonly putAway: () => boolean
}

interface Shown {
  readonly incident: string
  /** The chosen item. Choosing another item covers the picture again. */
  readonly row: Row | undefined
  readonly thumbs: () => Thumbs | undefined
}

export function useFilm({ incident, row, thumbs }: Shown): Film {
  const [at, setAt] = useState(0)
  const picture = useOpened(row ? PEEK_WORDS.picture(row.seq) : '', row?.restricted ? undefined : row?.item)
  const opened = picture.isOpen && !row?.restricted ? row?.item : undefined
  const pictures = useRef(thumbs)
  pictures.current = thumbs
  useEffect(() => {
    setAt(0)
    pictures.current()?.setOpened(opened)
  }, [opened])
  const strip = useStrip(incident, row?.kind === 'video' ? opened : undefined)
  const film = useRef({ row, strip, at })
  film.current = { row, strip, at }
  const length = row?.durationMs ?? 0
  return {
    ...{ picture, opened, strip, at },
    toggle: (of) => {
      if (of.item === row?.item && !of.restricted) picture.toggle()
    },
    scrub: (by) => {
      const { strip: tiles, at: from } = film.current
      if (!tiles || tiles.tiles.length < 2) return false
      const here = tileAt(tiles, from)
      const next = tiles.tiles[Math.min(Math.max(here + by, 0), tiles.tiles.length - 1)]
      setAt(next?.atMs ?? 0)
      announce(playingTime(next?.atMs ?? 0))
      return true
    },
    point: (time) => {
      const { row: of, strip: tiles } = film.current
      if (!of || !tiles || of.estimate === null) return
      const into = time - of.estimate
      if (into >= 0 && into <= length) setAt(into)
    },
    putAway: () => {
      if (opened === undefined) return false
      picture.close()
      return true
    },
  }
}

/** Index of the last frame of the sprite at or before this moment of the film. */
export function tileAt({ tiles }: FilmstripIndex, atMs: number): number {
  const found = tiles.findLastIndex((tile) => tile.atMs <= atMs)
  return Math.max(0, found)
}

/** The strip is fetched only after the officer opened the film, because custody records each look. */
function useStrip(incident: string, item: string | undefined): FilmstripIndex | undefined {
  const asked = useQuery({
    queryKey: ['axis-strip', incident, item],
    enabled: item !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async () => {
      const answer = await fetch(renditionAddress(incident, item ?? '', 'filmstrip-index'), inBackground)
      return answer.ok ? (parseFilmstripIndex(await answer.json()) ?? null) : null
    },
  })
  return item === undefined ? undefined : (asked.data ?? undefined)
}
