export {
  type Conversation,
  type Correspondent,
  findReplyRecipient,
  hasWords,
  isCodeOpen,
  listSealedContacts,
  type ReplyRow,
  readConversation,
  recordContactOpening,
  recordReply,
  type SealedContact,
} from './correspondence.ts'
