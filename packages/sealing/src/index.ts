export { type Capabilities, deriveCapabilities } from './capabilities.ts'
export { CODE_WORDS } from './check-word.ts'
export { CODE_WORD_LIST } from './code-words.ts'
export type { FetchRange } from './fetch-range.ts'
export { createFolderKeyring, createFreshKeyring } from './folder-keyring.ts'
export { giveBack } from './give-back.ts'
export { formatIdentityFile, parseIdentityFile } from './identity-file.ts'
export { type IncidentKey, makeIncidentKey } from './incident-key.ts'
export { openIdentity, sealIdentity } from './key-chain.ts'
export { createKeyFolders, type KeyFolders, openKeys } from './key-folders.ts'
export type { Keyring } from './keyring.ts'
export {
  generateIdentity,
  type Identity,
  identityFromSeed,
  type KeyPair,
  parseIdentity,
  parseRecipient,
  type Recipient,
  recipientOf,
} from './keys.ts'
export { plainLength, sealedLength } from './lengths.ts'
export {
  ensureOfficersKey,
  OFFICERS_KEY,
  type OfficersKeyBook,
  type OfficersKeyTrouble,
  openSecondFactor,
  sealSecondFactor,
} from './officers-key.ts'
export { type OpenedHeader, openHeader } from './open-header.ts'
export { openBytes, openIterable } from './opener.ts'
export {
  codeDigits,
  codeFromBytes,
  hashCapability,
  normaliseCode,
  type ReceiptCode,
  readCode,
  replyKeyOf,
  spellingOf,
  swapsOf,
} from './receipt-code.ts'
export { SealBroken, type SealBrokenCode } from './seal-broken.ts'
export { openSealedFile, type SealedFile, type SealedFileSource } from './sealed-file.ts'
export { createSealer, type Sealer, sealBytes } from './sealer.ts'
