import { visiblePieces } from '../../shared/parts/visible-text.ts'

/** Inside a sentence: what a title holds unseen is seen. */
export const plainTitle = (title: string): string =>
  visiblePieces(title)
    .map(({ text }) => text)
    .join('')
