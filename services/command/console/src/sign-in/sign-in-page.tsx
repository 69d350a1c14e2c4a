import { useQueryClient } from '@tanstack/react-query'
import { resumeSession } from '../api/session.ts'
import { LanguageChoice } from '../parts/language-choice.tsx'
import { ThemeChoice } from '../parts/theme-choice.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { SIGN_IN_WORDS } from './sign-in-words.ts'

export function SignInPage() {
  const queries = useQueryClient()
  return (
    <main className="sign-in-page">
      <h1>Firsthand</h1>
      <p className="muted">{SIGN_IN_WORDS.officersOnly}</p>
      <SignInForm
        onSignedIn={async () => {
          resumeSession()
          await queries.invalidateQueries()
        }}
      />
      <div className="frame-tools">
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </main>
  )
}
