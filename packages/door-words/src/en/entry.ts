/** Typing a code: what we read, and what does not fit. */
export const entry = {
  read: 'We read: {code}',
  wrongCheck: 'These words do not belong together. Look at each word and at their order.',
  fromAddress:
    'Your code stood in this page’s address. Your browser may have kept that address. Clear its history. Then save your code as a new picture.',
} as const
