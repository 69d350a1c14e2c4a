export { type NewMark, type NewSubject, recordMark, recordMarkRecall } from './acts.ts'
export { SUBJECT_COLOURS, SUBJECT_KINDS, type SubjectColour, type SubjectKind } from './kinds.ts'
export {
  findMark,
  findSubject,
  isMarkedOnClosed,
  listMarks,
  listSubjects,
  type MarkRow,
  type SubjectRow,
} from './list.ts'
export { type Merge, recordMerge, recordParting } from './merges.ts'
