import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { answerOf, api, Refused } from '../shared/api/client.ts'
import { LanguageChoice } from '../shared/parts/language-choice.tsx'
import { ThemeChoice } from '../shared/parts/theme-choice.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { Waiting } from '../shared/parts/waiting.tsx'
import { SetUpForm } from './set-up-form.tsx'
import { SET_UP_WORDS } from './set-up-words.ts'

/** The page of a one-time link. The token behind `#` reaches the server only in the bodies of this page's requests. */
export const SET_UP_PATH = '/set-up'

export function SetUpPage() {
  const link = /^#([A-Za-z0-9_-]{43})$/.exec(location.hash)?.[1]
  useEffect(() => {
    document.title = `${SET_UP_WORDS.title} · Firsthand`
  }, [])
  return (
    <main className="sign-in-page set-up">
      <p className="muted">Firsthand</p>
      {link === undefined ? <Nothing says={SET_UP_WORDS.noLink} /> : <OfLink link={link} />}
      <div className="frame-tools">
        <LanguageChoice />
        <ThemeChoice />
      </div>
    </main>
  )
}

function OfLink({ link }: { readonly link: string }) {
  const asked = useQuery({
    queryKey: ['set-up', link],
    queryFn: () => answerOf(api['set-up'].look.$post({ json: { link } })),
    // Fetched once. If the link is used meanwhile, submitting says so.
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (asked.isPending) return <Waiting />
  if (asked.data) return <SetUpForm link={link} name={asked.data.name} />
  const isOver = asked.error instanceof Refused && asked.error.code.startsWith('link-')
  if (!isOver) return <Trouble cause={asked.error} again={() => void asked.refetch()} />
  return <Nothing cause={asked.error} />
}

function Nothing({ says, cause }: { readonly says?: string; readonly cause?: unknown }) {
  return (
    <>
      <h1>{SET_UP_WORDS.cannot}</h1>
      {says === undefined ? <Trouble cause={cause} /> : <p>{says}</p>}
      <a className="button" href="/">
        {SET_UP_WORDS.signIn}
      </a>
    </>
  )
}
