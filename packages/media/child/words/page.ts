/** The words of one page: a sheet of a table, a slide of a talk. */
export interface Page {
  readonly page: number
  text: string
}

/** The words of a document, or a code that says why there are none. */
export type Reading =
  | { readonly pages: readonly Page[]; readonly isCut?: boolean; readonly code?: undefined }
  | { readonly code: 'encrypted' | 'archive-bomb' | 'no-words' }

/** True when enough pages were read. */
export type IsFull = (pages: readonly Page[]) => boolean
