import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { answerOf, api, Refused } from '../../shared/api/client.ts'
import { troubleWords } from '../../shared/parts/trouble.tsx'
import type { GivenRole } from '../members.tsx'
import { ACCOUNTS_KEY } from '../platform-api.ts'

export interface MakingWish {
  readonly names: readonly string[]
  readonly membership: { readonly incident: string; readonly role: GivenRole } | undefined
  readonly opens: boolean
  /** Epoch ms; null: the accounts do not end by themselves. */
  readonly until: number | null
}

export type MadeOfficer = { readonly name: string } & (
  | { readonly link: string }
  /** Why there is none, in words. */
  | { readonly refused: string }
)

/** What concerns one name; anything else stops the row, and the names that are left can be gone on with. */
const isOfOneName = (cause: unknown): cause is Refused =>
  cause instanceof Refused && (cause.code === 'illegal-state' || cause.code === 'malformed')

/** One account after the other, each told as soon as it stands: what was made before something fails is not lost. */
export function useMaking() {
  const queries = useQueryClient()
  const [made, setMade] = useState<readonly MadeOfficer[]>([])
  const done = useRef(new Set<string>())
  const isRunning = useRef(false)
  const make = useMutation({
    async mutationFn({ names, membership, opens, until }: MakingWish) {
      for (const name of names.filter((one) => !done.current.has(one))) {
        const json = { name, ...membership, opens, until }
        const outcome = await answerOf(api.platform.accounts.$post({ json })).then(
          ({ link }) => ({ link }),
          (cause: unknown) => {
            if (isOfOneName(cause)) return { refused: troubleWords(cause) }
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
  /** Presses that come before the screen tells of the first begin nothing. */
  const begin = (wish: MakingWish): void => {
    if (isRunning.current) return
    isRunning.current = true
    make.mutate(wish)
  }
  return { made, make, begin }
}
