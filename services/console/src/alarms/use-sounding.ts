import { useEffect } from 'react'
import { play } from './sound.ts'

/** A grave alarm sounds until somebody takes it, louder once it escalated. */
const AGAIN_MS = { grave: 8000, escalated: 4000 } as const
type GraveSound = keyof typeof AGAIN_MS

export const graveSound = (rings: boolean, isEscalated: boolean): GraveSound | undefined =>
  isEscalated ? 'escalated' : rings ? 'grave' : undefined

/** Sounds now, again and again, and at once when there is a newer one. */
export function useSounding(kind: GraveSound | undefined, newest: number): void {
  useEffect(() => {
    if (kind === undefined) return
    play(kind)
    const timer = setInterval(() => play(kind), AGAIN_MS[kind])
    return () => clearInterval(timer)
  }, [kind, newest])
}
