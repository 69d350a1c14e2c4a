import type { Words } from '../words.ts'

export const entry = {
  read: 'قرأنا: {code}',
  wrongCheck: 'هذه الكلمات ليست من رمز واحد. انظر إلى كل كلمة وإلى ترتيبها.',
  fromAddress:
    'كان رمزك في عنوان هذه الصفحة. ربما حفظ متصفحك هذا العنوان. امسح سجل المتصفح. ثم احفظ رمزك في صورة جديدة.',
} as const satisfies Words['entry']
