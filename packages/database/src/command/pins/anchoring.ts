/**
 * What an officer gives when pinning, and the idempotency key of the request. A link is either set at once or proposed
 * to a colleague.
 */
import type { ItemScope } from '../scope/item-scope.ts'
import type { Note } from '../scope/looks.ts'
import type { Press, PressAct } from '../scope/presses.ts'
import type { NudgeEffect } from './link-effect.ts'

/** How the officer knows the fact; `evidence.anchor` has the same list. */
export const ANCHOR_SOURCES = [
  'cctv',
  'broadcast',
  'radio-log',
  'call-log',
  'own-observation',
  'seen-in-the-media',
  'comparison',
  'other',
] as const
export type AnchorSource = (typeof ANCHOR_SOURCES)[number]

export interface Anchoring extends ItemScope {
  readonly officer: string
  readonly anchor: string
  readonly source: AnchorSource
  readonly note: Note
  /** The idempotency key: the same key twice is one pin. */
  readonly wish?: string | undefined
}

/** An officer's nudge: `other` began `offsetMs` after the item. `sdMs` is the officer's uncertainty. */
export interface NewLinkAnchor extends Anchoring {
  readonly link: string
  readonly other: string
  readonly offsetMs: number
  readonly sdMs: number
}

/** The answer to an officer's link: it was set at once, or proposed to a second officer. */
export interface Linked extends NudgeEffect {
  readonly outcome: 'anchored' | 'proposed'
  /** The anchor's id, or the proposal's. */
  readonly id: string
  readonly anchor: string | null
  readonly link: string | null
}

/** Both outcomes share one key, so a repeated request finds whichever came first. */
export const linkPress = (request: Omit<NewLinkAnchor, 'anchor' | 'link'>): Press =>
  pressOf(request, 'link-set', [request.other, request.offsetMs, request.sdMs])

export const pressOf = (
  { incident, item, officer, source, note, wish }: Omit<Anchoring, 'anchor'>,
  act: PressAct,
  said: readonly unknown[],
): Press => ({ incident, officer, act, pressKey: wish, said: [item, source, note.text, ...said] })
