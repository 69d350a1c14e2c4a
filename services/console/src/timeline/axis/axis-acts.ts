import type { RefObject } from 'react'
import { goTo } from '../../shared/parts/address.ts'
import { announce } from '../../shared/parts/announcer.tsx'
import { countOf } from '../../shared/words/number.ts'
import { dayAndTime } from '../../shared/words/time.ts'
import { spokenFully } from '../row-words.ts'
import type { Span } from '../window.ts'
import type { AxisProps } from './axis.tsx'
import type { KeyActs } from './axis-keys.ts'
import { AXIS_WORDS } from './axis-words.ts'
import { laneWords } from './lane-summary.ts'
import { type Peeked, peekOf } from './peeked.ts'
import type { Stage } from './stage.ts'
import type { Film } from './use-film.ts'

interface Parts {
  readonly now: RefObject<AxisProps>
  readonly stage: Stage
  readonly film: Film
  readonly setChosen: (peeked: Peeked | undefined) => void
}

/** The actions of the axis's keyboard shortcuts. */
export function keyActs({ now, stage, film, setChosen }: Parts): KeyActs {
  const { incident, zone, spans } = now.current
  return {
    brush: () => now.current.brush,
    setBrush: (next) => {
      now.current.setBrush(next)
      stage.over({ brush: next })
    },
    fitAll: () => now.current.fitAll(),
    ends: (end) => {
      const { reach } = now.current
      if (reach) spans.glide((span) => atEnd(span, reach, end))
    },
    open: (row) => goTo(`/incidents/${incident}/items/${row.item}`),
    show: film.toggle,
    scrub: film.scrub,
    putAway: film.putAway,
    tell: (what) => {
      if (what === 'end') announce(AXIS_WORDS.lastOne)
      else if ('row' in what) {
        setChosen(peekOf(what.row, stage, undefined))
        announce(spokenFully(what.row, zone))
        return
      } else if ('lane' in what) announce(`${AXIS_WORDS.chosen(what.lane.box.lane.label)} ${laneWords(what.lane)}`)
      else {
        const { from, to, count } = what.cluster
        const many = countOf(Math.max(1, Math.round(count)))
        announce(AXIS_WORDS.cluster(many, dayAndTime(from, zone), dayAndTime(to, zone)))
      }
      setChosen(undefined)
    },
  }
}

function atEnd({ from, to }: Span, reach: Span, end: 'first' | 'last'): Span {
  const room = (to - from) * 0.05
  const by = end === 'first' ? reach.from - room - from : reach.to + room - to
  return { from: from + by, to: to + by }
}
