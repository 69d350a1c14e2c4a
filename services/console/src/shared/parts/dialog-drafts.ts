import { createContext, useContext, useEffect } from 'react'
import { hasDraft } from './drafts.ts'

/** The draft keys of one open dialog, under which its forms keep what was typed. */
export type DialogDrafts = Set<string>

export const DialogDraftsContext = createContext<DialogDrafts>(new Set())

/** Tells the enclosing dialog that closing it does not lose this draft. */
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

/** The same for a form whose state lies outside its dialog. */
export function KeptInDialog({ about }: { readonly about: string }): null {
  useKeptInDialog(about)
  return null
}
