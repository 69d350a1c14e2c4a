/** Whose words a text of an item is: what a document holds, what was heard, and that in another language. */
export type TextSource = 'document' | 'transcript' | 'translation'
