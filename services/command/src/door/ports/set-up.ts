import type { FreshAccount } from '@firsthand/database/command/operations'
import type { Result } from '@firsthand/domain'
import type { SignedIn, SignInRefusal } from './sign-in.ts'

/** What a one-time link does: whoever has it makes an officer's password and second factor, once. */
export interface SetUp {
  /** Whose account it is. */
  look(link: string): Promise<Result<{ readonly name: string; readonly expiresAt: number }, SignInRefusal>>
  finish(wish: SetUpWish, device: string | undefined): Promise<Result<SignedIn, SignInRefusal>>
  /** For an account that begins anew: a password and a secret that nobody knows, and a link, told once. */
  begin(): Promise<Result<BegunAnew, SignInRefusal>>
}

export interface BegunAnew extends FreshAccount {
  /** What goes behind the address' `#`. */
  readonly capability: string
}

export interface SetUpWish {
  /** The capability; it comes in a body and is written nowhere. */
  readonly link: string
  readonly password: string
  /** Base32, made on the officer's own device: it travels once, and is proven by a code of it. */
  readonly totpSecret: string
  readonly code: string
}
