import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { endAccess } from '../shared/api/access.ts'
import { isAccessEnded, isSignInNeeded, Refused } from '../shared/api/client.ts'
import { endSession } from '../shared/api/session.ts'
import { dropSent } from '../shared/parts/drafts.ts'

const noticeEnd = (cause: unknown): void => {
  if (isAccessEnded(cause)) endAccess()
  if (isSignInNeeded(cause)) endSession()
}

/** A no is an answer, so it is not asked again; a silent network is tried twice more. */
export const makeQueries = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onError: noticeEnd }),
    mutationCache: new MutationCache({
      onError: noticeEnd,
      onSuccess: (_told, _sent, _context, mutation) => dropSent(mutation),
    }),
    defaultOptions: {
      // Without a network a write is refused at once and its form keeps the text: one that waits would be sent unseen, later.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        retry: (count, cause) => !(cause instanceof Refused) && count < 2,
        refetchOnWindowFocus: false,
        // What could not be loaded at all comes when the line is back; the rest follows the live feed.
        refetchOnReconnect: ({ state }) => state.data === undefined,
      },
    },
  })
