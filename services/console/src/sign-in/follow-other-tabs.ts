import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { endAccess } from '../shared/api/access.ts'
import { answerOf, api, inBackground, isAccessEnded, isSignInNeeded } from '../shared/api/client.ts'
import { endSession, isSessionEnded, resumeSession } from '../shared/api/session.ts'
import { onOtherTab } from '../shared/api/session-line.ts'
import { dropAllDrafts } from '../shared/parts/drafts.ts'

/**
 * Follows what another tab did to the session. After a sign-out nothing is shown or heard here any more; after a new
 * sign-in by the same officer, this page continues. Another officer gets a fresh page, with nothing of the first one's.
 */
export function useOtherTabs(officer: string | undefined): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      onOtherTab(() => {
        // Nobody is signed in here: the sign-in page closes by itself.
        if (officer === undefined) return void queries.invalidateQueries({ queryKey: ['me'] })
        answerOf(api.me.$get({}, inBackground)).then(
          (me) => {
            if (me.officer !== officer) {
              dropAllDrafts()
              return location.assign('/')
            }
            queries.setQueryData(['me'], me)
            if (!isSessionEnded()) return
            resumeSession()
            void queries.invalidateQueries()
          },
          (cause: unknown) => {
            if (isAccessEnded(cause)) endAccess()
            if (isSignInNeeded(cause)) endSession()
          },
        )
      }),
    [queries, officer],
  )
}
