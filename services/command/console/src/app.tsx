import { useQuery } from '@tanstack/react-query'
import { api, isSignInNeeded, told } from './api/client.ts'
import { useSessionEnded } from './api/session.ts'
import { IncidentList } from './incidents/incident-list.tsx'
import { IncidentPage } from './incidents/incident-page.tsx'
import { useAddress } from './parts/address.ts'
import { Trouble } from './parts/trouble.tsx'
import { SignInDialog } from './sign-in/sign-in-dialog.tsx'
import { SignInPage } from './sign-in/sign-in-page.tsx'

/** Who is signed in decides between the sign-in and the pages; a session that ends later asks over the page. */
export function App() {
  const me = useQuery({ queryKey: ['me'], queryFn: () => told(api.me.$get()), staleTime: 60_000 })
  const hasEnded = useSessionEnded()
  if (me.data)
    return (
      <>
        <Page />
        {hasEnded && <SignInDialog officer={me.data.officer} name={me.data.name} />}
      </>
    )
  if (me.isPending) return <p className="waiting">Loading…</p>
  if (isSignInNeeded(me.error)) return <SignInPage />
  return (
    <main className="plain">
      <h1>Firsthand</h1>
      <Trouble cause={me.error} again={() => void me.refetch()} />
    </main>
  )
}

function Page() {
  const address = useAddress()
  return address.incident === undefined ? <IncidentList /> : <IncidentPage key={address.incident} address={address} />
}
