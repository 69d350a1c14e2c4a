import type { Words } from '../words.ts'

export const entry = {
  read: 'Okuduğumuz: {code}',
  wrongCheck: 'Bu kelimeler birbirine uymuyor. Her kelimeye ve sırasına bakın.',
  fromAddress:
    'Kodunuz bu sayfanın adresinde duruyordu. Tarayıcınız o adresi saklamış olabilir. Geçmişini temizleyin. Sonra kodunuzu yeni bir resim olarak kaydedin.',
} as const satisfies Words['entry']
