import type { Words } from '../words.ts'

export const entry = {
  read: 'قرأنا: {code}',
  wrongCheck: 'هذه الكلمات لا تنتمي إلى رمز واحد. انظر إلى كل كلمة وإلى ترتيبها.',
  fromAddress:
    'كان رمزك في عنوان هذه الصفحة. قد يكون المتصفح قد احتفظ بهذا العنوان. امسح سجل المتصفح. ثم احفظ رمزك صورةً جديدة.',
} as const satisfies Words['entry']
