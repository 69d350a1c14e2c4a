/** Words as a reader would turn pages; of a table a sheet, of a talk a slide. */
export interface Page {
  readonly page: number
  text: string
}

/** What a document says, or a code why it says nothing. */
export type Told =
  | { readonly pages: readonly Page[]; readonly isCut?: boolean; readonly code?: undefined }
  | { readonly code: 'encrypted' | 'archive-bomb' | 'no-words' }

/** Whether enough pages were read. */
export type IsFull = (pages: readonly Page[]) => boolean
