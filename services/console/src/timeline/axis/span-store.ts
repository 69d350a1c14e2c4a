import { useCallback, useSyncExternalStore } from 'react'
import { createListeners } from '../../shared/api/listeners.ts'
import { around, type Span } from '../window.ts'

/**
 * Holds the span of the axis outside of React: it changes with every frame of a drag, and then only the canvas may be
 * redrawn. Text about the span follows more slowly.
 */
export interface SpanStore {
  get(): Span
  /** Undefined until the officer chose a span. Until then the axis follows the known extent. */
  chosen(): Span | undefined
  set(change: Span | ((now: Span) => Span)): void
  /** Moves to a span by an animation. Jumps if reduced motion is preferred. */
  glide(change: (now: Span) => Span): void
  /** Sets the span to show until the officer chooses one. */
  setFitting(span: Span): void
  reset(): void
  subscribe(listener: () => void): () => void
}

const GLIDE_MS = 140

export function createSpanStore(start: Span | undefined): SpanStore {
  let chosen = start
  let fitting: Span = around(Date.now(), 3_600_000)
  let frame = 0
  let target: Span | undefined
  const { subscribe, tell } = createListeners()
  const get = (): Span => chosen ?? fitting
  const stop = (): void => {
    cancelAnimationFrame(frame)
    target = undefined
  }
  const put = (span: Span): void => {
    chosen = span
    tell()
  }
  return {
    get,
    chosen: () => chosen,
    set(change) {
      stop()
      put(typeof change === 'function' ? change(get()) : change)
    },
    glide(change) {
      // During an animation each further key press adds to its target.
      const to = change(target ?? get())
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        stop()
        put(to)
        return
      }
      const from = get()
      const began = performance.now()
      cancelAnimationFrame(frame)
      target = to
      const step = (): void => {
        const share = Math.min(1, (performance.now() - began) / GLIDE_MS)
        const eased = 1 - (1 - share) ** 3
        put({ from: from.from + (to.from - from.from) * eased, to: from.to + (to.to - from.to) * eased })
        if (share < 1) frame = requestAnimationFrame(step)
        else target = undefined
      }
      frame = requestAnimationFrame(step)
    },
    setFitting(span) {
      if (span.from === fitting.from && span.to === fitting.to) return
      fitting = span
      if (chosen === undefined) tell()
    },
    reset() {
      stop()
      chosen = undefined
      tell()
    },
    subscribe,
  }
}

const FOLLOW_MS = 200

/** The span for text, updated a few times a second at most. */
export function useSpanWords(store: SpanStore): Span {
  return useSyncExternalStore(useFollowing(store), store.get)
}

/** A text or number derived from the span. The component renders again only when this value changes. */
export function useSpanPart<T extends string | number>(store: SpanStore, part: (span: Span) => T): T {
  return useSyncExternalStore(useFollowing(store), () => part(store.get()))
}

function useFollowing(store: SpanStore) {
  return useCallback(
    (listener: () => void): (() => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const leave = store.subscribe(() => {
        timer ??= setTimeout(() => {
          timer = undefined
          listener()
        }, FOLLOW_MS)
      })
      return () => {
        clearTimeout(timer)
        leave()
      }
    },
    [store],
  )
}
