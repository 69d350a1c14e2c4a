export {
  readVerification,
  recordVerification,
  VERIFICATION_METHODS,
  type Verification,
  type VerificationEntry,
  type VerificationMethod,
} from './ledger.ts'
export { addTag, type ItemTag, listItemTags, listTagWords, removeTag, type TagWord } from './tags.ts'
