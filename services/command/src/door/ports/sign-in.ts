import type { OfficersRefusalCode, Result } from '@firsthand/domain'

export interface Credentials {
  readonly name: string
  readonly password: string
  readonly totp: string
}

export interface SignInRefusal {
  readonly code: OfficersRefusalCode
  readonly retryAfter?: number
}

/** Both go into cookies and nowhere else; the database has digests. */
export interface SignedIn {
  readonly token: string
  /** By which this browser is known from now on. */
  readonly device: string
}

/** `device`: what the browser's device cookie holds, if it has one. */
export type SignIn = (credentials: Credentials, device?: string) => Promise<Result<SignedIn, SignInRefusal>>
