/** What an officer says when pinning, and the press that it came with; a link is set at once or proposed to a colleague. */
import type { ItemScope } from '../scope/item-scope.ts'
import type { Note } from '../scope/looks.ts'
import type { Press, PressAct } from '../scope/presses.ts'
import type { NudgeEffect } from './link-effect.ts'

/** Where the officer knows it from; the list of `evidence.anchor`. */
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
  /** Sent again it is one pin. */
  readonly wish?: string | undefined
}

/** An officer's nudge: `other` began `offsetMs` after the item; `sdMs` as sure as the officer is. */
export interface NewLinkAnchor extends Anchoring {
  readonly link: string
  readonly other: string
  readonly offsetMs: number
  readonly sdMs: number
}

/** An officer's link as it is answered: kept at once, or proposed to a second officer. */
export interface Linked extends NudgeEffect {
  readonly outcome: 'anchored' | 'proposed'
  /** The anchor's, or the proposal's. */
  readonly id: string
  readonly anchor: string | null
  readonly link: string | null
}

/** The same press, whichever of the two it led to. */
export const linkPress = (wish: Omit<NewLinkAnchor, 'anchor' | 'link'>): Press =>
  pressOf(wish, 'link-set', [wish.other, wish.offsetMs, wish.sdMs])

export const pressOf = (
  { incident, item, officer, source, note, wish }: Omit<Anchoring, 'anchor'>,
  act: PressAct,
  said: readonly unknown[],
): Press => ({ incident, officer, act, wish, said: [item, source, note.text, ...said] })
