import { useEffect } from 'react'
import { play } from './sound.ts'

/** A grave alarm sounds until an officer takes it; once it escalated, more often and louder. */
const AGAIN_MS = { grave: 8000, escalated: 4000 } as const
type GraveSound = keyof typeof AGAIN_MS

export const graveSound = (rings: boolean, isEscalated: boolean): GraveSound | undefined =>
  isEscalated ? 'escalated' : rings ? 'grave' : undefined

/** Plays the sound now, then at intervals, and at once for each newer alarm. */
export function useSounding(kind: GraveSound | undefined, newest: number): void {
  useEffect(() => {
    if (kind === undefined) return
    play(kind)
    const timer = setInterval(() => play(kind), AGAIN_MS[kind])
    return () => clearInterval(timer)
  }, [kind, newest])
}
