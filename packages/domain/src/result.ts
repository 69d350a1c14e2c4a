/** Expected outcomes are values (conventions §5): a `Result` holds either the value or the reason why there is none. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })

/** The compiler uses this to prove that a union is exhausted. A call at run time is a fault. */
export function assertNever(value: never): never {
  throw new Error(`unexpected variant of type ${typeof value}`)
}
