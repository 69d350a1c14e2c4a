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

/** Both tokens go into cookies and nowhere else. The database stores only their digests. */
export interface SignedIn {
  readonly token: string
  /** Token that identifies this browser from now on. */
  readonly device: string
}

/** Signs an officer in. `device`: the token of the browser's device cookie, if it has one. */
export type SignIn = (credentials: Credentials, device?: string) => Promise<Result<SignedIn, SignInRefusal>>
