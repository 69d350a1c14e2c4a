import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { resumeSession } from '../shared/api/session.ts'
import { notifyOtherTabs } from '../shared/api/session-line.ts'
import { LanguageChoice } from '../shared/parts/language-choice.tsx'
import { ThemeChoice } from '../shared/parts/theme-choice.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SIGN_IN_WORDS } from './sign-in-words.ts'

interface SignInPageProps {
  /** Prefetches in parallel what the next screen would fetch one by one. */
  readonly begin: (queries: QueryClient) => void
}

export function SignInPage({ begin }: SignInPageProps) {
  const queries = useQueryClient()
  return (
    <main className="sign-in-page">
      <h1>Firsthand</h1>
      <p className="muted">{SIGN_IN_WORDS.officersOnly}</p>
      <SignInForm
        onSignedIn={async () => {
          resumeSession()
          notifyOtherTabs()
          const asked = queries.invalidateQueries()
          begin(queries)
          await asked
        }}
      />
      <div className="frame-tools">
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </main>
  )
}
