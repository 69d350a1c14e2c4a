import type { Words } from '../words.ts'

export const entry = {
  read: 'Мы прочитали: {code}',
  wrongCheck: 'Эти слова не подходят друг к другу. Проверьте каждое слово и их порядок.',
  fromAddress:
    'Ваш код был в адресе этой страницы. Браузер мог запомнить этот адрес. Очистите его историю. Потом сохраните код как новую картинку.',
} as const satisfies Words['entry']
