import { foldWord } from './hear.ts'
import type { Phrase } from './phrase.ts'

/**
 * Words in nearly every sentence of a language. A phrase of such words alone is refused. Words of place and time are
 * not listed: "he is here" must ring.
 */
const COMMON = [
  'a an the and or but if of to in on at by for from with as is are was were be been it its this that these those',
  'i you he she we they me him her us them my your his our their what who not no yes so do have has',
  'ja tai ei en et on se ne ole oli olen ovat että mutta kun jos niin myös vain hän minä sinä me te he',
  'mä sä tämä tuo mikä mitä joo kyllä sen sitä mun sun',
  'och eller men att det den de en ett i på av för till med som är var vad inte nej jo jag du han hon vi ni',
  'dom dem mig dig sig min din sin vår er så om ju har hade ska kan från',
  'і й та або але що це як на не ні у в з зі до за від по про для так я ти ми ви він вона воно вони є був була',
  'мене тебе його її нас вас їх мій твій чи бо',
  'و في من على إلى عن أن إن هذا هذه ذلك ما لا لم هو هي هم أنا أنت نحن نعم مع أو ثم قد كان يا الى ان',
]
const FOLDED: ReadonlySet<string> = new Set(COMMON.flatMap((words) => words.split(' ')).map(foldWord))

const isCommon = (text: string): boolean => Array.from(text).length < 2 || FOLDED.has(text)

/** True if every word of the phrase may be a common word or a single letter. */
export const isTooCommon = ({ parts }: Phrase): boolean =>
  parts.every((part) => part.kind === 'gap' || part.options.some(({ text }) => isCommon(text)))
