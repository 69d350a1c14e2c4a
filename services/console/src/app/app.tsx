import { useQuery } from '@tanstack/react-query'
import { useEffect, useLayoutEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { WatchPage } from '../alarms/watch/watch-page.tsx'
import { OperationsPage } from '../operations/operations-page.tsx'
import { useAccessEnded } from '../shared/api/access.ts'
import { answerOf, api, isSignInNeeded } from '../shared/api/client.ts'
import { useSessionEnded } from '../shared/api/session.ts'
import { parseAddress, useAddress } from '../shared/parts/address.ts'
import { draftsBelongTo } from '../shared/parts/drafts.ts'
import { Trouble } from '../shared/parts/trouble.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { LOCALES, useLanguage } from '../shared/words/language.ts'
import { AccessEnded } from '../sign-in/access-ended.tsx'
import { useOtherTabs } from '../sign-in/follow-other-tabs.ts'
import { SET_UP_PATH, SetUpPage } from '../sign-in/set-up-page.tsx'
import { SignInDialog } from '../sign-in/sign-in-dialog.tsx'
import { SignInPage } from '../sign-in/sign-in-page.tsx'
import { beginScreen } from './begin-screen.ts'
import { IncidentPage } from './incident-page.tsx'
import { RingsAbove } from './rings-above.tsx'
import { StartPage } from './start-page.tsx'

/** Shows the sign-in page or the console. If the session ends later, the sign-in dialog lies over the page. */
export function App() {
  const spoken = useLanguage()
  useEffect(() => {
    document.documentElement.lang = spoken
  }, [spoken])
  return (
    <I18nProvider locale={LOCALES[spoken]}>
      {location.pathname === SET_UP_PATH ? <SetUpPage key={spoken} /> : <Signed key={spoken} />}
    </I18nProvider>
  )
}

function Signed() {
  const me = useQuery({ queryKey: ['me'], queryFn: () => answerOf(api.me.$get()), staleTime: 60_000 })
  const hasEnded = useSessionEnded()
  const officer = me.data?.officer
  const isAccessEnded = useAccessEnded()
  useOtherTabs(officer)
  // Runs before paint, so that the page never shows text that the previous officer typed.
  useLayoutEffect(() => {
    if (officer !== undefined) draftsBelongTo(officer)
  }, [officer])
  if (isAccessEnded) return <AccessEnded />
  if (me.data)
    return (
      <>
        <Page />
        {hasEnded && <SignInDialog officer={me.data.officer} name={me.data.name} />}
      </>
    )
  if (me.isPending) return <Waiting />
  if (isSignInNeeded(me.error))
    return <SignInPage begin={(queries) => beginScreen(queries, parseAddress(location.pathname, location.search))} />
  return (
    <main className="plain">
      <h1>Firsthand</h1>
      <Trouble cause={me.error} again={() => void me.refetch()} />
    </main>
  )
}

function Page() {
  const address = useAddress()
  if (address.screen === 'operations')
    return (
      <>
        <RingsAbove />
        <OperationsPage />
      </>
    )
  if (address.screen === 'watch') return <WatchPage />
  return address.incident === undefined ? <StartPage /> : <IncidentPage key={address.incident} address={address} />
}
