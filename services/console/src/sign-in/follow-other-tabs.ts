import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { endAccess } from '../shared/api/access.ts'
import { answerOf, api, inBackground, isAccessEnded, isSignInNeeded } from '../shared/api/client.ts'
import { endSession, isSessionEnded, resumeSession } from '../shared/api/session.ts'
import { onOtherTab } from '../shared/api/session-line.ts'
import { dropAllDrafts } from '../shared/parts/drafts.ts'

/**
 * Follows what another tab did to the session. After a sign-out this page shows and plays nothing. After a new sign-in
 * by the same officer it continues. Another officer gets a fresh page without anything of the first one.
 */
export function useOtherTabs(officer: string | undefined): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      onOtherTab(() => {
        // Nobody was signed in here, so fetching `me` again closes the sign-in page.
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
