/** `evidence.subject` has the same lists. */
export const SUBJECT_KINDS = ['person', 'vehicle', 'object'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]
export const SUBJECT_COLOURS = ['sky', 'amber', 'green', 'violet', 'rose', 'sand'] as const
export type SubjectColour = (typeof SUBJECT_COLOURS)[number]
