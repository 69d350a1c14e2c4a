import { useQueryClient } from '@tanstack/react-query'
import { resumeSession } from '../api/session.ts'
import { tellOtherTabs } from '../api/session-line.ts'
import { beginScreen } from '../incidents/begin-screen.ts'
import { parseAddress } from '../parts/address.ts'
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
          tellOtherTabs()
          const asked = queries.invalidateQueries()
          beginScreen(queries, parseAddress(location.pathname, location.search))
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
