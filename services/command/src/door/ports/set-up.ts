import type { FreshAccount } from '@firsthand/database/command/operations'
import type { Result } from '@firsthand/domain'
import type { SignedIn, SignInRefusal } from './sign-in.ts'

/** One-time links: the holder sets an officer's password and second factor, once. */
export interface SetUp {
  /** Returns whose account the link sets up, and until when the link works. */
  look(link: string): Promise<Result<{ readonly name: string; readonly expiresAt: number }, SignInRefusal>>
  finish(wish: SetUpRequest, device: string | undefined): Promise<Result<SignedIn, SignInRefusal>>
  /** Resets an account: sets a random password and secret, and returns a link that is shown only once. */
  begin(): Promise<Result<BegunAnew, SignInRefusal>>
}

export interface BegunAnew extends FreshAccount {
  /** The secret of the link, which goes into the fragment of its URL. */
  readonly capability: string
}

export interface SetUpRequest {
  /** The secret of the link. It comes in the body and is never stored. */
  readonly link: string
  readonly password: string
  /** Base32, generated on the officer's own device. It is sent once, together with a code that proves it. */
  readonly totpSecret: string
  readonly code: string
}
