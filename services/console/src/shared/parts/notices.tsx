import { useSyncExternalStore } from 'react'
import { createListeners } from '../api/listeners.ts'
import { PARTS_WORDS } from './parts-words.ts'

/**
 * A message in the corner about a finished action. It is shown for some seconds, with an undo button if the action can
 * be undone.
 */
export interface Notice {
  readonly text: string
  readonly undo?: { readonly label: string; readonly act: () => void }
}

interface Kept extends Notice {
  readonly key: number
}

/** A notice with an undo button stays longer, because it must be read, reached and pressed. */
const LASTS_MS = { plain: 6000, undo: 15_000 }
const MOST = 3

let kept: readonly Kept[] = []
let next = 1
const { subscribe, tell } = createListeners()

function set(notices: readonly Kept[]): void {
  kept = notices
  tell()
}

const drop = (key: number): void => set(kept.filter((one) => one.key !== key))

/** Shows a notice and announces it; returns the function that removes it. */
export function notify(notice: Notice): () => void {
  const key = next
  next += 1
  set([...kept, { ...notice, key }].slice(-MOST))
  setTimeout(() => drop(key), notice.undo === undefined ? LASTS_MS.plain : LASTS_MS.undo)
  return () => drop(key)
}

/** The stack of notices. The page renders one. */
export function Notices() {
  const shown = useSyncExternalStore(subscribe, () => kept)
  return (
    <div className="notices" role="status" aria-label={PARTS_WORDS.notices}>
      {shown.map(({ key, text, undo }) => (
        <p key={key} className="notice">
          <span>{text}</span>
          {undo !== undefined && (
            <button
              type="button"
              onClick={() => {
                drop(key)
                undo.act()
              }}
            >
              {undo.label}
            </button>
          )}
          <button type="button" className="notice-close" aria-label={PARTS_WORDS.close} onClick={() => drop(key)}>
            <span aria-hidden="true">✕</span>
          </button>
        </p>
      ))}
    </div>
  )
}
