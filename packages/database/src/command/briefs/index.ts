export { addBriefCode, makeBrief, type NewBrief, recallBrief } from './acts.ts'
export { type BriefPass, countBriefRefusals, findBriefByCode, type OpenedBrief, recordBriefOpening } from './opening.ts'
export {
  type BriefFacts,
  type BriefInList,
  type BriefState,
  findBriefPicture,
  listBriefs,
  type PictureState,
  type WithheldBy,
} from './reading.ts'
