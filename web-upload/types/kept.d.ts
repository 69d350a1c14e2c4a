// The queue of files that are kept on this phone.

interface Refused {
  ok: false
  why: 'full' | 'blocked' | 'unreadable' | 'lost'
}
interface KeptNote {
  readonly about: About
  readonly name: string
  readonly url?: string | null
  readonly number?: number | null
}
/** A file as read from the queue. */
interface KeptFile {
  id: string
  name: string
  type: string
  size: number
  lastModified?: number
  order: number
  key: string
  note: KeptNote
  slice: ReadPart
}
interface GivenFile {
  readonly file: Blob & { readonly name?: string; readonly lastModified?: number }
  readonly key: string
  readonly note?: KeptNote
}
interface Queue {
  isPossible: (done: (isPossible: boolean) => void) => void
  keep: (
    items: readonly GivenFile[],
    done: (answer: { ok: true; ids: string[] } | (Refused & { ids?: string[] })) => void,
    onProgress?: (bytes: number, of: number) => void,
  ) => void
  remember: (state: Sending, done: (answer: { ok: true } | Refused) => void) => void
  note: (id: string, said: KeptNote, done: (answer: { ok: true } | Refused) => void) => void
  read: (done: (answer: { ok: true; state: Sending | null; items: KeptFile[] } | Refused) => void) => void
  drop: (id: string, done: (answer: { ok: true; left: number } | Refused) => void) => void
  wipe: (done: (answer: { ok: true } | Refused) => void) => void
}

/** The queue's stores: its key, the facts about each file, and the pieces of files. */
type StoreName = 'key' | 'about' | 'piece'
type Stores = (name: StoreName) => IDBObjectStore
interface Sealed {
  readonly iv: Uint8Array
  readonly sealed: ArrayBuffer
}
/** The database, with its key. */
interface Place {
  readonly db: IDBDatabase
  readonly key: CryptoKey
}
type NotDone = Refused & { db?: undefined; key?: undefined; value?: undefined; id?: undefined }
/** `db` is null if there is no database and none should be created. */
type Opened = { ok: true; db: IDBDatabase | null; why?: undefined } | NotDone
type Ready = (Place & { ok: true; why?: undefined }) | { ok: true; db: null; why?: undefined } | NotDone
/**
 * The outcome of a transaction. `value`: the result of the IndexedDB request that the transaction's function returned.
 */
type Changed<Value = unknown> = { ok: true; value: Value; why?: undefined } | NotDone
type KeptOne = { ok: true; id: string; why?: undefined } | NotDone
