import { visiblePieces } from '../../shared/parts/visible-text.ts'

/** A title for use inside a sentence, with its invisible characters made visible. */
export const plainTitle = (title: string): string =>
  visiblePieces(title)
    .map(({ text }) => text)
    .join('')
