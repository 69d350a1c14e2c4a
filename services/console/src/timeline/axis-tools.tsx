import { type FormEvent, useId, useState } from 'react'
import { type Filter, withParameter } from '../evidence/narrowing/filter.ts'
import { answerOf, api } from '../shared/api/client.ts'
import { goTo } from '../shared/parts/address.ts'
import { announce } from '../shared/parts/announcer.tsx'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { countOf } from '../shared/words/number.ts'
import { dayAndTime, offsetMs } from '../shared/words/time.ts'
import type { SpanStore } from './axis/span-store.ts'
import type { Grouping } from './axis/use-lanes.ts'
import type { Brush } from './brush.ts'
import { readTypedTime } from './go-to-time.ts'
import { Segment } from './segment.tsx'
import { TIMELINE_WORDS } from './timeline-words.ts'
import type { Extent } from './use-extent.ts'
import { around, pan, type Span, zoom } from './window.ts'

interface AxisToolsProps {
  readonly incident: string
  readonly zone: string
  readonly view: string | undefined
  readonly filter: Filter
  readonly spans: SpanStore
  readonly extent: Extent | undefined
  readonly showAll: () => void
  readonly setBrush: (brush: Brush | undefined) => void
  readonly isSelecting: boolean
  readonly setSelecting: (is: boolean) => void
  readonly grouping: Grouping
  readonly query: URLSearchParams
  readonly onFault: (cause: unknown) => void
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The tools above the axis: the visible span, the grouping into lanes, and jumps to a time. */
export function AxisTools(props: AxisToolsProps) {
  const { spans, showAll, setBrush, isSelecting, setSelecting, grouping, query, zone } = props
  const seen = (span: Span) => () => spans.glide(() => span)
  return (
    <div className="axis-tools">
      <div className="zoom" role="toolbar" aria-label={TIMELINE_WORDS.tools}>
        <Tool name={TIMELINE_WORDS.earlier} act={() => spans.glide((now) => pan(now, -0.3))} sign="◀" />
        <Tool name={TIMELINE_WORDS.wider} act={() => spans.glide((now) => zoom(now, 2))} sign="−" />
        <Tool name={TIMELINE_WORDS.closer} act={() => spans.glide((now) => zoom(now, 0.5))} sign="+" />
        <Tool name={TIMELINE_WORDS.later} act={() => spans.glide((now) => pan(now, 0.3))} sign="▶" />
      </div>
      <fieldset className="segments">
        <legend>{TIMELINE_WORDS.span}</legend>
        <button type="button" onClick={spans.reset}>
          {TIMELINE_WORDS.own}
        </button>
        <button type="button" onClick={() => seen(today(zone))()}>
          {TIMELINE_WORDS.today}
        </button>
        <button type="button" onClick={() => seen({ from: Date.now() - HOUR, to: Date.now() })()}>
          {TIMELINE_WORDS.hour}
        </button>
        <button type="button" onClick={showAll}>
          {TIMELINE_WORDS.all}
        </button>
      </fieldset>
      <label className="pick">
        <span className="muted">{TIMELINE_WORDS.group}</span>
        <select
          value={grouping}
          onChange={({ target }) =>
            goTo(withParameter(query, 'group', target.value === 'kind' ? undefined : target.value), 'replace')
          }
        >
          <option value="kind">{TIMELINE_WORDS.byKind}</option>
          <option value="scene">{TIMELINE_WORDS.byScene}</option>
          <option value="rig">{TIMELINE_WORDS.byRig}</option>
        </select>
      </label>
      <div className="segments">
        <Busiest {...props} />
        <Segment isOn={isSelecting} act={() => setSelecting(!isSelecting)}>
          {TIMELINE_WORDS.select}
        </Segment>
      </div>
      <GoToTime {...{ spans, zone }} />
      {isSelecting && (
        <p className="selecting">
          <span role="status">{TIMELINE_WORDS.selecting}</span>{' '}
          <button type="button" onClick={() => setBrush(spans.get())}>
            {TIMELINE_WORDS.selectSeen}
          </button>
        </p>
      )}
    </div>
  )
}

interface ToolProps {
  readonly name: string
  readonly sign: string
  readonly act: () => void
}

const Tool = ({ name, sign, act }: ToolProps) => (
  <button type="button" onClick={act} aria-label={name} title={name}>
    {sign}
  </button>
)

/** The current day in the incident's zone. */
function today(zone: string): Span {
  const wall = Date.now() + offsetMs(Date.now(), zone)
  const from = Math.floor(wall / DAY) * DAY - offsetMs(Date.now(), zone)
  return { from, to: from + DAY }
}

/**
 * Jumps to the busiest minute. The service finds it, because the browser never holds all items. The minute becomes the
 * chosen time, so that the other screens show it, too.
 */
function Busiest({ incident, zone, view, filter, spans, extent, setBrush, onFault }: AxisToolsProps) {
  const [isAsking, setAsking] = useState(false)
  const [said, setSaid] = useState<string>()
  const ask = async (): Promise<void> => {
    const { from, to } = spans.get()
    setAsking(true)
    try {
      const window = { from: String(Math.floor(from)), to: String(Math.ceil(to)) }
      const query = { ...filter, ...window, view: view ?? '' }
      const { minute } = await answerOf(
        api.incidents[':incident'].timeline.busiest.$get({ param: { incident }, query }),
      )
      if (minute) {
        spans.glide(() => around((minute.from + minute.to) / 2, 4 * 60_000))
        setBrush({ from: minute.from, to: minute.to })
      }
      const words = minute
        ? TIMELINE_WORDS.busiestSays(dayAndTime(minute.from, zone), countOf(minute.items))
        : TIMELINE_WORDS.noBusiest
      announce(words)
      setSaid(minute ? undefined : words)
    } catch (cause) {
      onFault(cause)
      setSaid(troubleWords(cause, 'reading'))
    } finally {
      setAsking(false)
    }
  }
  return (
    <>
      {/* Disabled until the extent is known, because the axis shows an arbitrary hour before. */}
      <button type="button" onClick={() => void ask()} disabled={!view || !extent || isAsking}>
        {TIMELINE_WORDS.busiest}
      </button>
      {said !== undefined && <span className="muted">{said}</span>}
    </>
  )
}

const JUMP_MS = 10 * 60_000

function GoToTime({ spans, zone }: { readonly spans: SpanStore; readonly zone: string }) {
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [field, hint] = [useId(), useId()]
  const go = (event: FormEvent): void => {
    event.preventDefault()
    const { from, to } = spans.get()
    const at = readTypedTime(text, zone, (from + to) / 2)
    setWrong(at === undefined)
    if (at === undefined) return
    spans.glide(() => around(at, Math.min(to - from, JUMP_MS)))
    announce(dayAndTime(at, zone))
  }
  return (
    <form className="go-to" onSubmit={go}>
      <label htmlFor={field}>{TIMELINE_WORDS.goTo}</label>
      <input
        id={field}
        value={text}
        placeholder={TIMELINE_WORDS.goToHint}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? hint : undefined}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
        size={18}
      />
      <button type="submit">{TIMELINE_WORDS.go}</button>
      {isWrong && (
        <p id={hint} role="alert" className="field-error">
          {TIMELINE_WORDS.noTime}
        </p>
      )}
    </form>
  )
}
