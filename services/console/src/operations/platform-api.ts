import { useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api, inBackground } from '../shared/api/client.ts'
import { language } from '../shared/words/language.ts'

export type PlatformState = InferResponseType<typeof api.platform.state.$get, 200>
export type PlatformIncident = PlatformState['incidents'][number]
export type Template = InferResponseType<typeof api.platform.templates.$get, 200>['templates'][number]

export const nameOfTemplate = ({ name, id }: Template): string => name[language()] ?? Object.values(name)[0] ?? id

const EVERY_MS = 5_000

/** Polled every few seconds. The last answer stays if a request fails. */
export const usePlatform = (isWanted: boolean) =>
  useQuery({
    queryKey: ['platform'],
    queryFn: () => answerOf(api.platform.state.$get({}, inBackground)),
    enabled: isWanted,
    refetchInterval: EVERY_MS,
  })

export const useTemplates = () =>
  useQuery({ queryKey: ['templates'], queryFn: () => answerOf(api.platform.templates.$get()), staleTime: 60_000 })

export const useOfficers = () =>
  useQuery({
    queryKey: ['platform-officers'],
    queryFn: () => answerOf(api.platform.officers.$get()),
    staleTime: 30_000,
  })

export type Account = InferResponseType<typeof api.platform.accounts.$get, 200>['accounts'][number]
export const ACCOUNTS_KEY = ['platform-accounts'] as const

/** Whether this officer may open incidents. The service checks it again at each step. */
export const useMayOpen = (): boolean | undefined =>
  useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get()), staleTime: 60_000 }).data?.opens
