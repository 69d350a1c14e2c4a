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

/** Both go into cookies and nowhere else. The database has their digests. */
export interface SignedIn {
  readonly token: string
  /** Identifies this browser from now on. */
  readonly device: string
}

/** `device`: the browser's device cookie, if it has one. */
export type SignIn = (credentials: Credentials, device?: string) => Promise<Result<SignedIn, SignInRefusal>>
