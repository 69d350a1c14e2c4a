import { createContext, useContext, useEffect } from 'react'
import { hasDraft } from './drafts.ts'

/** Draft keys of the forms in one open dialog. */
export type DialogDrafts = Set<string>

export const DialogDraftsContext = createContext<DialogDrafts>(new Set())

/** Tells the enclosing dialog that this draft survives its closing. */
export function useKeptInDialog(about: string): void {
  const keys = useContext(DialogDraftsContext)
  useEffect(() => {
    keys.add(about)
    return () => {
      keys.delete(about)
    }
  }, [keys, about])
}

export const isAnyKept = (keys: DialogDrafts): boolean => [...keys].some(hasDraft)

/** `useKeptInDialog` as a component, for a form whose state lies outside of its dialog. */
export function KeptInDialog({ about }: { readonly about: string }): null {
  useKeptInDialog(about)
  return null
}
