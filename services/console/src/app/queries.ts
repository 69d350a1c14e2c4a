import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { endAccess } from '../shared/api/access.ts'
import { isAccessEnded, isSignInNeeded, Refused } from '../shared/api/client.ts'
import { endSession } from '../shared/api/session.ts'
import { dropSent } from '../shared/parts/drafts.ts'

const noticeEnd = (cause: unknown): void => {
  if (isAccessEnded(cause)) endAccess()
  if (isSignInNeeded(cause)) endSession()
}

/** A refusal is an answer and is not retried. A request that got no answer is retried twice. */
export const makeQueries = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({
      onError: noticeEnd,
      onSuccess: (_told, _sent, _context, mutation) => dropSent(mutation),
    }),
    defaultOptions: {
      // Without a network a write fails at once and its form keeps the text. A queued write would be sent later,
      // unseen.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        retry: (count, cause) => !(cause instanceof Refused) && count < 2,
        refetchOnWindowFocus: false,
        // After a reconnect, only queries that never loaded are refetched; the others follow the live feed.
        refetchOnReconnect: ({ state }) => state.data === undefined,
      },
    },
  })
