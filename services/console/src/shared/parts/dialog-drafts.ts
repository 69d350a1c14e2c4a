import { createContext, useContext, useEffect } from 'react'
import { hasDraft } from './drafts.ts'

/** Of one open dialog: under which keys the forms in it keep what was typed. */
export type DialogDrafts = Set<string>

export const DialogDraftsContext = createContext<DialogDrafts>(new Set())

/** Tells the dialog around that closing it loses nothing of this. */
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

/** The same for a form whose state stands outside its dialog. */
export function KeptInDialog({ about }: { readonly about: string }): null {
  useKeptInDialog(about)
  return null
}
