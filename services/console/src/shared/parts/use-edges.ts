import { type RefObject, useLayoutEffect, useState } from 'react'

/** The sides on which a horizontally scrolling row continues out of view. */
export interface Edges {
  readonly hasBefore: boolean
  readonly hasAfter: boolean
}

const SLACK_PX = 4

export function useEdges(ref: RefObject<HTMLElement | null>): Edges {
  const [edges, setEdges] = useState<Edges>({ hasBefore: false, hasAfter: false })
  useLayoutEffect(() => {
    const row = ref.current
    if (!row) return
    const measure = () => {
      const { scrollLeft, scrollWidth, clientWidth } = row
      const next = { hasBefore: scrollLeft > SLACK_PX, hasAfter: scrollLeft + clientWidth < scrollWidth - SLACK_PX }
      setEdges((now) => (now.hasBefore === next.hasBefore && now.hasAfter === next.hasAfter ? now : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(row)
    row.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      row.removeEventListener('scroll', measure)
    }
  }, [ref])
  return edges
}
