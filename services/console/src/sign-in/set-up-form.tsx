import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import { notifyOtherTabs } from '../shared/api/session-line.ts'
import { dropAllDrafts } from '../shared/parts/drafts.ts'
import { Qr } from '../shared/parts/qr.tsx'
import { Trouble } from '../shared/parts/trouble.tsx'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { forgetSecret, keyUriOf, secretOfTab } from './new-secret.ts'
import { SET_UP_WORDS } from './set-up-words.ts'
import { SIGN_IN_WORDS } from './sign-in-words.ts'

interface SetUpFormProps {
  readonly link: string
  readonly name: string
}

/** Asks for a password, and for a code that proves that the officer's app holds the secret. Then the session begins. */
export function SetUpForm({ link, name }: SetUpFormProps) {
  const [totpSecret] = useState(secretOfTab)
  const finish = useMutation({
    mutationFn: (given: { password: string; code: string }) =>
      answerOf(api['set-up'].$post({ json: { link, totpSecret, ...given } })),
    onSuccess: () => {
      forgetSecret()
      dropAllDrafts()
      notifyOtherTabs()
      // Loads a fresh page, whose address lacks the link's token.
      location.replace('/')
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    finish.mutate({ password: String(given.get('password') ?? ''), code: String(given.get('code') ?? '') })
  }
  return (
    <>
      <h1>{SET_UP_WORDS.title}</h1>
      <p>
        <UntrustedText text={SET_UP_WORDS.for(name)} />
      </p>
      <form className="sign-in" onSubmit={submit}>
        {/* Lets password managers store the name with the password. */}
        <input type="text" name="username" value={name} autoComplete="username" readOnly hidden />
        <Password />
        <Secret {...{ name, totpSecret }} />
        <Code />
        {finish.error && <Trouble cause={finish.error} />}
        <button type="submit" className="primary" disabled={finish.isPending || finish.isSuccess}>
          {finish.isPending ? SET_UP_WORDS.finishing : SET_UP_WORDS.finish}
        </button>
      </form>
    </>
  )
}

function Password() {
  const id = useId()
  const [isShown, setShown] = useState(false)
  return (
    <>
      <label htmlFor={id}>{SET_UP_WORDS.password}</label>
      <input
        {...{
          id,
          name: 'password',
          type: isShown ? 'text' : 'password',
          required: true,
          minLength: 12,
          maxLength: 1024,
        }}
        {...{
          autoComplete: 'new-password',
          autoCapitalize: 'none',
          spellCheck: false,
          'aria-describedby': `${id}-says`,
        }}
      />
      <p className="muted" id={`${id}-says`}>
        {SET_UP_WORDS.passwordSays}
      </p>
      <label className="check">
        <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />{' '}
        {SET_UP_WORDS.show}
      </label>
    </>
  )
}

function Secret({ name, totpSecret }: { readonly name: string; readonly totpSecret: string }) {
  const uri = keyUriOf(name, totpSecret)
  return (
    <section className="set-up-secret" aria-labelledby="authenticator">
      <h2 id="authenticator">{SET_UP_WORDS.authenticator}</h2>
      <p>{SET_UP_WORDS.scan}</p>
      <Qr text={uri} label={SET_UP_WORDS.picture} />
      <code>{totpSecret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      <a className="button" href={uri}>
        {SET_UP_WORDS.openApp}
      </a>
    </section>
  )
}

function Code() {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{SET_UP_WORDS.code}</label>
      <input
        {...{ id, name: 'code', required: true, inputMode: 'numeric', autoComplete: 'one-time-code' }}
        {...{ pattern: '[0-9 ]{6,8}', placeholder: SIGN_IN_WORDS.sixDigits }}
      />
    </>
  )
}
