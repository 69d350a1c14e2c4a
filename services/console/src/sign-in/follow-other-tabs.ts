import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { endAccess } from '../shared/api/access.ts'
import { answerOf, api, byItself, isAccessEnded, isSignInNeeded } from '../shared/api/client.ts'
import { endSession, isSessionEnded, resumeSession } from '../shared/api/session.ts'
import { onOtherTab } from '../shared/api/session-line.ts'
import { dropAllDrafts } from '../shared/parts/drafts.ts'

/**
 * What another tab did to the session is true here as well: signed out there, nothing is shown or heard here any more; signed
 * in again by the same officer, this page goes on. Another officer gets a fresh page: nothing of the first one's stays.
 */
export function useOtherTabs(officer: string | undefined): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      onOtherTab(() => {
        // Nobody is signed in here: the sign-in page gives way by itself.
        if (officer === undefined) return void queries.invalidateQueries({ queryKey: ['me'] })
        answerOf(api.me.$get({}, byItself)).then(
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
