import type { FreshAccount } from '@firsthand/database/command/operations'
import type { Result } from '@firsthand/domain'
import type { SignedIn, SignInRefusal } from './sign-in.ts'

/** One-time links: the holder sets an officer's password and second factor, once. */
export interface SetUp {
  /** Tells whose account it is. */
  look(link: string): Promise<Result<{ readonly name: string; readonly expiresAt: number }, SignInRefusal>>
  finish(wish: SetUpRequest, device: string | undefined): Promise<Result<SignedIn, SignInRefusal>>
  /** Resets an account: an unknown password and secret, and a link that is told once. */
  begin(): Promise<Result<BegunAnew, SignInRefusal>>
}

export interface BegunAnew extends FreshAccount {
  /** The fragment of the address, behind `#`. */
  readonly capability: string
}

export interface SetUpRequest {
  /** The capability. It comes in a body and is never stored. */
  readonly link: string
  readonly password: string
  /** Base32, generated on the officer's own device. It travels once and is proven by a code. */
  readonly totpSecret: string
  readonly code: string
}
