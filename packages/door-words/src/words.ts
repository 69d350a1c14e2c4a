import type { en } from './en/index.ts'

type Texts<T> = { readonly [K in keyof T]: T[K] extends string ? string : Texts<T[K]> }

/** The shape that every language must fill. English defines it, and the compiler requires each key of the others. */
export type Words = Texts<typeof en>
