import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { answerOf, api, Refused } from '../../shared/api/client.ts'
import { troubleWords } from '../../shared/parts/trouble.tsx'
import type { GivenRole } from '../members.tsx'
import { ACCOUNTS_KEY } from '../platform-api.ts'

export interface NewAccounts {
  readonly names: readonly string[]
  readonly membership: { readonly incident: string; readonly role: GivenRole } | undefined
  readonly opens: boolean
  /** Epoch ms; null if the accounts do not expire. */
  readonly until: number | null
}

export type MadeOfficer = { readonly name: string } & (
  | { readonly link: string }
  /** Why there is no link, in words. */
  | { readonly refused: string }
)

/**
 * Whether a refusal concerns one name. Any other failure stops the batch; the remaining names can be continued later.
 */
const concernsOneName = (cause: unknown): cause is Refused =>
  cause instanceof Refused && (cause.code === 'illegal-state' || cause.code === 'malformed')

/** Creates the accounts one by one, and shows each as soon as it exists: a later failure must lose none of them. */
export function useMaking() {
  const queries = useQueryClient()
  const [made, setMade] = useState<readonly MadeOfficer[]>([])
  const done = useRef(new Set<string>())
  const isRunning = useRef(false)
  const make = useMutation({
    async mutationFn({ names, membership, opens, until }: NewAccounts) {
      for (const name of names.filter((one) => !done.current.has(one))) {
        const json = { name, ...membership, opens, until }
        const outcome = await answerOf(api.platform.accounts.$post({ json })).then(
          ({ link }) => ({ link }),
          (cause: unknown) => {
            if (concernsOneName(cause)) return { refused: troubleWords(cause) }
            throw cause
          },
        )
        done.current.add(name)
        setMade((before) => [...before, { name, ...outcome }])
      }
    },
    onSettled: () => {
      isRunning.current = false
      return Promise.all([
        queries.invalidateQueries({ queryKey: ACCOUNTS_KEY }),
        queries.invalidateQueries({ queryKey: ['platform-officers'] }),
      ])
    },
  })
  /** Starts a batch. Further presses are ignored while a batch runs, even before the screen shows it. */
  const begin = (batch: NewAccounts): void => {
    if (isRunning.current) return
    isRunning.current = true
    make.mutate(batch)
  }
  return { made, make, begin }
}
