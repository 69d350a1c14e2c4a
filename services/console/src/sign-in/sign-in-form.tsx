import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useRef } from 'react'
import { answerOf, api } from '../shared/api/client.ts'
import { SIGN_IN_WORDS, signInWords } from './sign-in-words.ts'

interface SignInFormProps {
  /** The name to prefill after a known officer's session ended. */
  readonly name?: string
  readonly onSignedIn: () => void | Promise<void>
}

export function SignInForm({ name, onSignedIn }: SignInFormProps) {
  const id = useId()
  const code = useRef<HTMLInputElement>(null)
  const signIn = useMutation({
    mutationFn: (json: { name: string; password: string; totp: string }) => answerOf(api.session.$post({ json })),
    onSuccess: () => onSignedIn(),
    onError: () => code.current?.select(),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (field: string) => String(given.get(field) ?? '')
    signIn.mutate({ name: text('name'), password: text('password'), totp: text('totp') })
  }
  const error = signIn.error === null ? undefined : signInWords(signIn.error)
  const described = error === undefined ? {} : { 'aria-describedby': `${id}-error`, 'aria-invalid': true }
  return (
    <form className="sign-in" onSubmit={submit}>
      <label htmlFor={`${id}-name`}>{SIGN_IN_WORDS.name}</label>
      <input id={`${id}-name`} name="name" defaultValue={name} autoComplete="username" autoCapitalize="none" required />
      <label htmlFor={`${id}-password`}>{SIGN_IN_WORDS.password}</label>
      <input id={`${id}-password`} name="password" type="password" autoComplete="current-password" required />
      <label htmlFor={`${id}-totp`}>{SIGN_IN_WORDS.code}</label>
      <input
        {...{ id: `${id}-totp`, name: 'totp', ref: code, required: true, ...described }}
        {...{
          inputMode: 'numeric',
          autoComplete: 'one-time-code',
          pattern: '[0-9 ]{6,8}',
          placeholder: SIGN_IN_WORDS.sixDigits,
        }}
      />
      <p id={`${id}-error`} className="form-error" role="alert">
        {error}
      </p>
      <button type="submit" className="primary" disabled={signIn.isPending}>
        {signIn.isPending ? SIGN_IN_WORDS.signingIn : SIGN_IN_WORDS.signIn}
      </button>
    </form>
  )
}
