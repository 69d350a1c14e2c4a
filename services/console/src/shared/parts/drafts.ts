import { useState, useSyncExternalStore } from 'react'
import { createListeners } from '../api/listeners.ts'

/**
 * Typed text that the service has not stored yet, by field. It outlives a closed dialog and a visit to another page. It
 * is kept in memory only, because nothing of an incident may stay on a device's disk.
 */
const drafts = new Map<string, unknown>()
const { subscribe, tell } = createListeners()
const sent = new WeakMap<object, ReadonlyMap<string, unknown>>()
const alongside = new Set<() => void>()
let owner: string | undefined

function changed(): void {
  if (typeof removeEventListener === 'function') {
    removeEventListener('beforeunload', ask)
    if (drafts.size > 0) addEventListener('beforeunload', ask)
  }
  tell()
}

/** Makes the browser ask for confirmation before a page with drafts is left. */
function ask(event: Event): void {
  event.preventDefault()
}

const isSame = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)
const isOf = (key: string, about: string): boolean => key === about || key.startsWith(`${about}/`)

export const readDraft = (key: string): unknown => drafts.get(key)

/** A value equal to the initial one is no draft. */
export function keepDraft(key: string, value: unknown, initial: unknown): void {
  if (isSame(value, initial)) drafts.delete(key)
  else drafts.set(key, value)
  changed()
}

/** Drops the draft of a field and of all fields below it: `reason:x` and `reason:x/choice`. */
export function dropDrafts(about: string): void {
  for (const key of [...drafts.keys()]) if (isOf(key, about)) drafts.delete(key)
  changed()
}

export const hasDraft = (about: string): boolean => [...drafts.keys()].some((key) => isOf(key, about))

export const isAnyDraft = (): boolean => drafts.size > 0
export const useAnyDraft = (): boolean => useSyncExternalStore(subscribe, isAnyDraft)

/** Registers state that must be dropped together with all drafts. */
export const onAllDropped = (act: () => void): void => void alongside.add(act)

/** Called on signing out. */
export function dropAllDrafts(): void {
  drafts.clear()
  for (const act of alongside) act()
  changed()
}

/** If another officer takes over the page (signed in from another tab), drops the previous officer's drafts. */
export function draftsBelongTo(officer: string): void {
  if (owner !== undefined && owner !== officer) dropAllDrafts()
  owner = officer
}

/**
 * Records the values that a mutation sends. On success exactly these drafts are dropped; anything typed meanwhile
 * stays.
 */
export function trackSent(mutation: object, about: string): void {
  sent.set(mutation, new Map([...drafts].filter(([key]) => isOf(key, about))))
}

/**
 * Drops the drafts that `trackSent` recorded for this mutation, unless they changed since. Must run before the form's
 * own success handler, which may unmount the form.
 */
export function dropSent(mutation: object): void {
  for (const [key, value] of sent.get(mutation) ?? []) if (isSame(drafts.get(key), value)) drafts.delete(key)
  changed()
}

type Change<T> = (next: T | ((now: T) => T)) => void

/** Like `useState`, but kept under a key. The key must name the incident, the item and the field. */
export function useDraft<T>(key: string, initial: T | (() => T)): readonly [T, Change<T>] {
  const [held, setHeld] = useState(() => ({ key, value: begin(initial) }))
  let opening = held
  if (held.key !== key) {
    // The form now belongs to another item.
    opening = { key, value: begin(initial) }
    setHeld(opening)
  }
  const kept = useSyncExternalStore(subscribe, () => drafts.get(key))
  const now = (): T => (drafts.has(key) ? parseKept<T>(drafts.get(key)) : opening.value)
  const set: Change<T> = (next) => keepDraft(key, isChange(next) ? next(now()) : next, opening.value)
  return [kept === undefined ? opening.value : parseKept<T>(kept), set]
}

/** The type is trusted, because only `useDraft` of the same field writes under this key. */
const parseKept = <T>(kept: unknown): T => kept as T
const begin = <T>(initial: T | (() => T)): T => (isMade(initial) ? initial() : initial)
const isMade = <T>(initial: T | (() => T)): initial is () => T => typeof initial === 'function'
const isChange = <T>(next: T | ((now: T) => T)): next is (now: T) => T => typeof next === 'function'
