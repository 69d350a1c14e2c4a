import { useEffect, useMemo, useRef } from 'react'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { useFresh } from '../shared/live/use-fresh.ts'
import { Link } from '../shared/parts/link.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { useWidth } from '../shared/parts/use-width.ts'
import { countOf } from '../shared/words/number.ts'
import { dayAndTime } from '../shared/words/time.ts'
import { type SpanStore, useSpanPart, useSpanWords } from './axis/span-store.ts'
import { readTheme, watchTheme } from './axis/theme.ts'
import { type CallMark, paintCalls } from './paint-calls.ts'
import { CALLS_WORDS } from './timeline-words.ts'
import type { Span } from './window.ts'

interface CallsLaneProps {
  readonly incident: string
  readonly zone: string
  readonly spans: SpanStore
}

const BINS = 256
const MOST_LISTED = 100

/**
 * Rows of the police's own logs below the axis, on the same time scale: as densities, or one by one if they are few.
 */
export function CallsLane(props: CallsLaneProps) {
  return useHasCalls(props.incident) ? <Calls {...props} /> : null
}

function Calls({ incident, zone, spans }: CallsLaneProps) {
  const piece = useSpanPart(spans, pieceText)
  const window = useMemo(() => parsePiece(piece), [piece])
  const { bins, events } = useCalls(incident, window)
  const marks = useMemo(
    () => (events ? events.map(({ atMs, kind }) => ({ at: atMs, kind, count: 1 })) : bins),
    [bins, events],
  )
  if (marks.length === 0) return null
  const total = bins.reduce((sum, { count }) => sum + count, 0)
  return (
    <section className="calls-lane" aria-label={CALLS_WORDS.name} data-calls={total}>
      <Strip {...{ marks, spans }} isEach={events !== undefined} binMs={(window.to - window.from) / BINS} />
      <details>
        <summary>{events ? <CallCount {...{ spans, events }} /> : CALLS_WORDS.title(countOf(total))}</summary>
        {events ? <CallList {...{ incident, zone, spans, events }} /> : <p className="muted">{CALLS_WORDS.closer}</p>}
      </details>
    </section>
  )
}

type Call = NonNullable<ReturnType<typeof useCalls>['events']>[number]

interface SeenCalls {
  readonly spans: SpanStore
  readonly events: readonly Call[]
}

function useSeenCalls({ spans, events }: SeenCalls): readonly Call[] {
  const { from, to } = useSpanWords(spans)
  return events.filter(({ atMs }) => atMs >= from && atMs <= to)
}

const CallCount = (calls: SeenCalls) => CALLS_WORDS.title(countOf(useSeenCalls(calls).length))

function CallList({ incident, zone, ...calls }: Omit<CallsLaneProps, 'spans'> & SeenCalls) {
  return (
    <ol>
      {useSeenCalls(calls)
        .slice(0, MOST_LISTED)
        .map(({ event, item, atMs, kind, words }) => (
          <li key={event}>
            <Link href={`/incidents/${incident}/items/${item}`}>{dayAndTime(atMs, zone)}</Link> · {CALLS_WORDS[kind]} ·{' '}
            <UntrustedText text={words} />
          </li>
        ))}
    </ol>
  )
}

/** Window widths are powers of two, so that a drag within one window needs no request. */
function pieceText({ from, to }: Span): string {
  const width = 2 ** Math.ceil(Math.log2(to - from))
  const begin = Math.floor(from / width) * width
  return `${begin} ${begin + 2 * width - 1}`
}

function parsePiece(text: string): Span {
  const [from = 0, to = 0] = text.split(' ').map(Number)
  return { from, to }
}

const EVERY_MS = 5000
/** Polls as well, because the live feed does not announce rows of a log that is still being read. */
const POLL_MS = 15_000
/** The whole range of times that the service accepts. */
const ALL = { from: '-999999999999999', to: '999999999999999', bins: '1' } as const

/** Most incidents have no log. Then only this one query is polled, and moving the axis sends none. */
function useHasCalls(incident: string): boolean {
  const { data } = useFresh({
    ...{ queryKey: ['calls-any', incident], everyMs: EVERY_MS, pollMs: POLL_MS },
    queryFn: () =>
      answerOf(
        api.incidents[':incident']['events-log'].density.$get({ param: { incident }, query: ALL }, inBackground),
      ),
  })
  return (data?.bins.length ?? 0) > 0
}

function useCalls(incident: string, { from, to }: Span) {
  const query = { from: String(from), to: String(to) }
  const param = { incident }
  const density = useFresh({
    ...{ queryKey: ['calls-density', incident, from, to], everyMs: EVERY_MS, pollMs: POLL_MS },
    queryFn: () =>
      answerOf(
        api.incidents[':incident']['events-log'].density.$get(
          { param, query: { ...query, bins: String(BINS) } },
          inBackground,
        ),
      ),
  })
  const found = density.data?.bins
  const count = found?.reduce((sum, bin) => sum + bin.count, 0) ?? 0
  const isEach = count > 0 && count <= MOST_LISTED
  const each = useFresh({
    ...{ queryKey: ['calls', incident, from, to, count], everyMs: EVERY_MS, pollMs: false, isWanted: isEach },
    queryFn: () =>
      answerOf(
        api.incidents[':incident']['events-log'].$get(
          { param, query: { ...query, limit: String(MOST_LISTED) } },
          inBackground,
        ),
      ),
  })
  const bins = useMemo(
    (): readonly CallMark[] =>
      (found ?? []).map(({ bin, kind, count: n }) => ({ at: from + (bin * (to - from)) / BINS, kind, count: n })),
    [found, from, to],
  )
  return { bins, events: isEach ? each.data?.events : undefined }
}

interface StripProps {
  readonly marks: readonly CallMark[]
  readonly spans: SpanStore
  readonly isEach: boolean
  readonly binMs: number
}

/** Redraws with each frame of the axis, bypassing React. */
function Strip({ marks, spans, isEach, binMs }: StripProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d')
    if (!element || !pen || width === 0) return
    let theme = readTheme(element)
    let request = 0
    const paint = (): void => {
      request = 0
      paintCalls(pen, { marks, span: spans.get(), width, theme, isEach, binMs, name: CALLS_WORDS.name })
    }
    const ask = (): void => {
      request ||= requestAnimationFrame(paint)
    }
    ask()
    const leave = [
      spans.subscribe(ask),
      watchTheme(() => {
        theme = readTheme(element)
        ask()
      }),
    ]
    return () => {
      cancelAnimationFrame(request)
      for (const stop of leave) stop()
    }
  }, [marks, spans, width, isEach, binMs])
  return (
    <div ref={box} className="calls-strip">
      <canvas ref={canvas} />
    </div>
  )
}
