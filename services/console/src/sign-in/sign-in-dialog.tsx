import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import { resumeSession } from '../shared/api/session.ts'
import { notifyOtherTabs } from '../shared/api/session-line.ts'
import { Dialog } from '../shared/parts/dialog.tsx'
import { dropAllDrafts } from '../shared/parts/drafts.ts'
import { SignInForm } from './sign-in-form.tsx'
import { SIGN_IN_WORDS } from './sign-in-words.ts'
import { signOut } from './sign-out.ts'

interface SignInDialogProps {
  readonly officer: string
  readonly name: string
}

/**
 * Lies over the page, so that typed text is kept. Until the sign-in nothing of the evidence is visible or audible,
 * because somebody else may be at the screen. Another officer gets a fresh page.
 */
export function SignInDialog({ officer, name }: SignInDialogProps) {
  const queries = useQueryClient()
  useEffect(() => {
    for (const player of document.querySelectorAll<HTMLMediaElement>('video, audio')) player.pause()
  }, [])
  const goOn = async () => {
    const me = await answerOf(api.me.$get())
    notifyOtherTabs()
    if (me.officer !== officer) {
      dropAllDrafts()
      return location.assign('/')
    }
    queries.setQueryData(['me'], me)
    resumeSession()
    await queries.invalidateQueries()
  }
  return (
    <Dialog title={SIGN_IN_WORDS.ended} hidesPage>
      <p>{SIGN_IN_WORDS.goOn(name)}</p>
      <SignInForm name={name} onSignedIn={goOn} />
      <p className="muted">{SIGN_IN_WORDS.dropped(name)}</p>
      <button type="button" className="quiet" onClick={() => void signOut()}>
        {SIGN_IN_WORDS.somebodyElse}
      </button>
    </Dialog>
  )
}
