import { useQueryClient } from '@tanstack/react-query'
import { resumeSession } from '../api/session.ts'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage() {
  const queries = useQueryClient()
  return (
    <main className="sign-in-page">
      <h1>Firsthand</h1>
      <p className="muted">Officers sign in here. Everything that you open is recorded.</p>
      <SignInForm
        onSignedIn={async () => {
          resumeSession()
          await queries.invalidateQueries()
        }}
      />
    </main>
  )
}
