export { type Digest, digestOf } from './digest.ts'
export { pagePolicy } from './page-policy.ts'
export { assetPath, type PageFiles, type PageScript, readPageFiles } from './read-page-files.ts'
export {
  missingRecordings,
  type Recording,
  readRecordings,
  SENTENCES,
  type Sentence,
} from './recordings.ts'
export { slim } from './slim.ts'
