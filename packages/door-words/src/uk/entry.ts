import type { Words } from '../words.ts'

export const entry = {
  read: 'Ми прочитали: {code}',
  wrongCheck: 'Ці слова не пасують одне до одного. Перевірте кожне слово і їхній порядок.',
  fromAddress:
    'Ваш код був в адресі цієї сторінки. Браузер міг запам’ятати цю адресу. Очистьте його історію. Потім збережіть код як нове зображення.',
} as const satisfies Words['entry']
