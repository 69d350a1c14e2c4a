/** The source of an item's text: the content of a document, transcribed speech, or a translation of it. */
export type TextSource = 'document' | 'transcript' | 'translation'
