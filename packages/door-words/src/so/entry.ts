import type { Words } from '../words.ts'

export const entry = {
  read: 'Waxaan akhrinnay: {code}',
  wrongCheck: 'Ereyadani isma laha. Eeg erey kasta iyo siday u kala horreeyaan.',
  fromAddress:
    'Koodkaagu wuxuu ku jiray cinwaanka boggan. Browserkaagu cinwaankaas wuu hayn karaa. Masax taariikhda browserka. Kadib koodkaaga u kaydi sawir cusub.',
} as const satisfies Words['entry']
