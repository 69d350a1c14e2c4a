import { words } from '../shared/words/catalog.ts'

/**
 * Neutral templates in the languages of the witness page. None of them reveals what we know, because somebody other
 * than the witness may hold the code. `{number}` is the emergency number.
 */
export const TEMPLATES = ['thanks', 'where', 'keep', 'danger', 'enough'] as const
export type Template = (typeof TEMPLATES)[number]

export const TEMPLATE_NAMES: Readonly<Record<Template, string>> = words({
  thanks: { en: 'Thank you', fi: 'Kiitos', sv: 'Tack' },
  where: { en: 'Ask where', fi: 'Kysy paikkaa', sv: 'Fråga var' },
  keep: { en: 'Keep the originals', fi: 'Säilytä alkuperäiset', sv: 'Behåll originalen' },
  danger: { en: 'If in danger', fi: 'Jos vaarassa', sv: 'Vid fara' },
  enough: { en: 'No more needed', fi: 'Enempää ei tarvita', sv: 'Inget mer behövs' },
})

const WORDS = {
  en: {
    thanks: 'Thank you. We have your files.',
    where: 'Can you tell us where you stood when you filmed this?',
    keep: 'Please keep the original files and your phone.',
    danger: 'If you are in danger call {number}.',
    enough: 'We do not need more from you.',
  },
  fi: {
    thanks: 'Kiitos. Tiedostosi ovat perillä.',
    where: 'Voitko kertoa, missä seisoit kuvatessasi tämän?',
    keep: 'Säilytä alkuperäiset tiedostot ja puhelimesi.',
    danger: 'Jos olet vaarassa, soita {number}.',
    enough: 'Emme tarvitse sinulta enempää.',
  },
  sv: {
    thanks: 'Tack. Vi har dina filer.',
    where: 'Kan du berätta var du stod när du filmade detta?',
    keep: 'Behåll originalfilerna och din telefon.',
    danger: 'Om du är i fara, ring {number}.',
    enough: 'Vi behöver inget mer från dig.',
  },
  uk: {
    thanks: 'Дякуємо. Ваші файли в нас.',
    where: 'Чи можете ви сказати, де ви стояли, коли це знімали?',
    keep: 'Будь ласка, збережіть оригінальні файли та свій телефон.',
    danger: 'Якщо ви в небезпеці, телефонуйте {number}.',
    enough: 'Нам більше нічого від вас не потрібно.',
  },
  ar: {
    thanks: 'شكرًا لك. ملفاتك وصلت إلينا.',
    where: 'هل يمكنك أن تخبرنا أين كنت تقف عندما صوّرت هذا؟',
    keep: 'من فضلك احتفظ بالملفات الأصلية وبهاتفك.',
    danger: 'إذا كنت في خطر فاتصل بالرقم {number}.',
    enough: 'لا نحتاج منك إلى المزيد.',
  },
} as const satisfies Record<string, Record<Template, string>>

type Spoken = keyof typeof WORDS
const SPOKEN = parseSpoken(Object.keys(WORDS))
function parseSpoken(names: readonly string[]): readonly Spoken[] {
  return names as readonly Spoken[]
}

/** The language of the reply: that of the witness if we have templates in it (`uk-UA` → `uk`), else English. */
export const replyLanguage = (language: string | null): Spoken =>
  SPOKEN.find((one) => one === language?.split('-')[0]?.toLowerCase()) ?? 'en'

export const templateWords = (template: Template, language: string | null, number: string): string =>
  WORDS[replyLanguage(language)][template].replace('{number}', number)
