import { visiblePieces } from '../../shared/parts/visible-text.ts'

/** For use inside a sentence: invisible characters of a title are made visible. */
export const plainTitle = (title: string): string =>
  visiblePieces(title)
    .map(({ text }) => text)
    .join('')
