import { HAND_SET_SD_MS } from '@firsthand/domain'
import { type ClaimClock, type ClaimRef, type ErrorModel, TRUST } from './claim.ts'

/**
 * One naming scheme. Groups: y (or yy) mo d h mi s ms pm, or `epoch` (since 1970, in seconds or milliseconds), and
 * `utc` if the name itself ends in a Z. Only the matched part of a name is kept, so a pattern may match only marks that
 * a program writes, and digits, and never a person's own words.
 */
export interface NamePattern {
  readonly source: string
  readonly shape: RegExp
  readonly ref: ClaimRef
  readonly clock: ClaimClock
  readonly zone: 'utc' | 'local'
  readonly trust: number
  readonly errorModel: ErrorModel
}

const DATE = '(?<y>(?:19|20)\\d{2})[-_.]?(?<mo>\\d{2})[-_.]?(?<d>\\d{2})'
const SHORT_DATE = '(?<yy>[12]\\d)(?<mo>\\d{2})(?<d>\\d{2})'
const TIME = '(?<h>\\d{2})[-_.:]?(?<mi>\\d{2})[-_.:]?(?<s>\\d{2})'
// Milliseconds follow directly, or after a dash or dot. An underscore introduces a counter.
const MS = '(?:[-.]?(?<ms>\\d{3}))?(?!\\d)'
/** A time such as `8.36.33 PM`, as macOS and WhatsApp's desktop app write it. */
const CLOCK_12H =
  '(?<h>\\d{1,2})[.:](?<mi>\\d{2})(?:[.:](?<s>\\d{2}))?(?<pm>[\\s\\u202f\\u00a0]?(?:[AP]M|[ap]\\.\\s?m\\.))?'
const AT =
  '(?:,? (?:at|um|à\\(s\\)|às|à|a las|a la\\(s\\)|alle|ore|om|kl\\.?|o|о|в|об|saat|klo|kello|à las|в|في|ב-) |[ _]|(?<=[\\u3000-\\u9fff]) ?)'
const worded = (before: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${before}${DATE}${AT}${CLOCK_12H}`, 'iu')
const at = (before: string, between = '[-_ T.]*', after = MS): RegExp =>
  new RegExp(`(?<![A-Za-z0-9])${before}${DATE}${between}${TIME}${after}`, 'i')

type Kind = Pick<NamePattern, 'ref' | 'trust' | 'errorModel' | 'clock'>
const start = (trust: number, sdMs: number): Kind => ({
  ref: 'start',
  clock: 'name',
  trust,
  errorModel: { kind: 'normal', sdMs },
})
/**
 * For names that say when a copy was saved or received, or when a screenshot was taken. That time is an upper bound for
 * what the file shows.
 */
export const SAVED: Kind = {
  ref: 'upper',
  clock: 'messenger',
  trust: TRUST.saveTime,
  errorModel: { kind: 'bound', sdMs: 2000, highMs: 2000 },
}
const SCREENED: Kind = { ...SAVED, clock: 'name' }
const DAY: Kind = {
  ref: 'day',
  clock: 'messenger',
  trust: TRUST.receiptDay,
  errorModel: { kind: 'bound', sdMs: 86_400_000, highMs: 86_400_000 },
}
const local = { zone: 'local' } as const
const utc = { zone: 'utc' } as const

const SCREEN = `(?:${[
  'Screenshots?',
  'Screen ?Shot',
  'Screen[ _-]?record(?:er|ing)?',
  'screen',
  'Screencast',
  'ScreenCapture',
  'VideoCapture',
  'SVID',
  'Bildschirmfoto',
  'Bildschirmaufnahme',
  "Capture d[’']écran",
  "Enregistrement de l[’']écran",
  'Captura de (?:pantalla|Tela|ecrã)',
  'Grabación de pantalla',
  'Gravação de (?:Tela|ecrã)',
  'Schermata',
  'Registrazione schermo',
  'Scherm(?:afbeelding|opname)',
  'Skärm(?:avbild|inspelning)',
  'Skjermbilde',
  'Skærmbillede',
  'Näyttökuva',
  'Zrzut ekranu',
  'Snímek obrazovky',
  'Kuvakaappaus',
  'Kuvaruutukaappaus',
  'Näytön tallennus',
  'Skärm(?:bild|dump|klipp)',
  'Ekran (?:Resmi|Görüntüsü|Kaydı|Alıntısı)',
  'Снимок экрана',
  'Запись экрана',
  'Знімок екрана',
  'Запис екрана',
  'Скриншот',
  'لقطة (?:ال)?شاشة',
  'スクリーンショット',
  '画面収録',
  '截屏',
  '屏幕快照',
  '屏幕录制',
  '螢幕快照',
  '스크린샷',
].join('|')})[-_ ]*(?:from |vom |on |du |de |от |з |від |из )?`

const WHATSAPP = `(?:WhatsApp[ -](?:Image|Video|Audio|Ptt|Document|Unknown|Bild|Görsel|Foto|Afbeelding|kuva|ääni|bild|ljud|billede|bilde)|(?:Imagen|Vídeo|Video|Audio|Imagem|Foto|Immagine|Image|Vidéo|Obraz|Zdjęcie|Wideo|Film|Зображення|Изображение|Відео|Видео|Аудіо|Аудио|Фото|صورة|فيديو) (?:de |do |di |z )?(?:WhatsApp|واتساب),?)(?: дата_?)?[ _](?:de |от |від |з )?`
const HAND_SET = [
  new RegExp(`(?<![A-Za-z0-9])(?:NO|EV|PA|LA|TL)${DATE}[-_]${TIME}[-_]\\d{4,6}[A-Z]?(?![A-Za-z])`),
  new RegExp(`(?<![\\p{L}\\d])(?:FILE|EMER|EVT|NORM|PARK)${DATE}[-_]${TIME}(?!\\d)`, 'iu'),
  new RegExp(`(?<![\\p{L}\\d])(?:FILE|EMER|EVT|NORM|PARK)${SHORT_DATE}[-_]${TIME}(?!\\d)`, 'iu'),
  at('DJI_', '_?', '(?=_\\d{3,4})'),
  new RegExp(`(?<![A-Za-z0-9])(?:REC|MOVI|FILE|EVENT|EVT|NOR|EMR|PRK)[-_]?${DATE}[-_ T]*${TIME}_[FRICB](?![a-z])`, 'i'),
  /(?<!\d)(?<y>20\d{2})_(?<mo>\d{2})(?<d>\d{2})_(?<h>\d{2})(?<mi>\d{2})(?<s>\d{2})_\d{3,4}[A-Z]?(?![A-Za-z])/,
  // Insta360: the lens, then a number. Viofo: a number, then the lens.
  new RegExp(`(?<![A-Za-z0-9])(?:VID|IMG|LRV|PRO_VID)_${DATE}_${TIME}_\\d{2}_\\d{3}(?!\\d)`),
  new RegExp(`(?<!\\d)${DATE}${TIME}_\\d{6}[FRI]?(?![A-Za-z0-9])`),
  // BlackVue: the kind of recording, then the lens. Tesla: the lens. Dahua and Reolink: channel, begin, end.
  new RegExp(`(?<!\\d)${DATE}_${TIME}_[NEPMABT]?[FRIBO][LS]?(?![A-Za-z0-9])`),
  new RegExp(`(?<!\\d)${DATE}_${TIME}-(?:front|back|left_repeater|right_repeater|left_pillar|right_pillar)(?![a-z])`),
  new RegExp(`(?<!\\d)${DATE}${TIME}_20\\d{12}(?!\\d)`),
  // Axon's body cameras, to the minute.
  /(?<=(?:^|[^A-Za-z])AXON_(?:Body|Flex|Fleet)[\w ]{0,20}?_)(?<y>20\d{2})-(?<mo>\d{2})-(?<d>\d{2})_(?<h>\d{2})(?<mi>\d{2})(?!\d)/i,
  new RegExp(`(?<!\\d)${SHORT_DATE}_${TIME}_\\d{3}_[FRIC][HL]?(?![A-Za-z])`),
] as const
const EDITORS =
  '(?:InShot|lv_\\d+|YouCut|VideoEditor|VideoMaker|KineMaster|Snapseed|PicsArt|B612|Collage|PSX|VN|CapCut|Remini|FaceApp|Lightroom|VSCO|Canva|IMG_EDIT|Edited|Polish|BeautyPlus|AirBrush|Resized|trim)[-_ ]?'

/** The first match wins, so special patterns stand before general ones. */
export const NAME_PATTERNS: readonly NamePattern[] = [
  // Google Photos: what it makes of several pictures keeps the name of one.
  {
    source: 'name.edited',
    shape: at('PXL_', '_', '(?<ms>\\d{3})(?=[^.]*-(?:COLLAGE|ANIMATION|EFFECTS|CINEMATIC|MIX|STYLE))'),
    ...utc,
    ...SAVED,
    clock: 'name',
  },
  // Pixel: UTC with milliseconds. The time in the name is the start, even for a video.
  { source: 'name.pxl', shape: at('PXL_', '_', '(?<ms>\\d{3})'), ...utc, ...start(TRUST.pixelName, 100) },
  {
    source: 'name.whatsapp',
    shape: /(?<![A-Za-z0-9])(?:IMG|VID|AUD|PTT|STK|DOC|GIF|VN)-(?<y>20\d{2})(?<mo>\d{2})(?<d>\d{2})-WA\d{4,}/i,
    ...local,
    ...DAY,
  },
  { source: 'name.whatsapp', shape: worded(WHATSAPP), ...local, ...SAVED },
  { source: 'name.signal', shape: at('signal-(?:attachment-)?', '-'), ...local, ...SAVED },
  {
    source: 'name.telegram',
    shape: at('(?:photo|video|audio|voice|file|document|animation|round_video|sticker)_(?:\\d+@)?', '_', ''),
    ...local,
    ...SAVED,
  },
  {
    source: 'name.telegram',
    shape:
      /(?<![A-Za-z0-9])(?:photo|video|audio|voice|file|round_video)_\d+@(?<d>\d{2})-(?<mo>\d{2})-(?<y>20\d{2})_(?<h>\d{2})-(?<mi>\d{2})-(?<s>\d{2})/i,
    ...local,
    ...SAVED,
  },
  // Telegram's gallery, with milliseconds behind a second underscore. Some Motorolas write the same of a recording; for
  // them the limit holds as well.
  { source: 'name.telegram', shape: at('(?:IMG|VID)_', '_', '_\\d{3}(?!\\d)'), ...local, ...SAVED },
  { source: 'name.viber', shape: at('(?:viber_image_|viber (?:image|video|audio) |Viber )'), ...local, ...SAVED },
  // iOS 17 and later. Apple writes month and day in the order of English phones, in every language.
  {
    source: 'name.screenshot',
    shape:
      /(?<![A-Za-z0-9])ScreenRecording_(?<mo>\d{2})-(?<d>\d{2})-(?<y>20\d{2}) (?<h>\d{2})-(?<mi>\d{2})-(?<s>\d{2})/,
    ...local,
    ...SCREENED,
  },
  {
    source: 'name.screenshot',
    shape: /(?<![A-Za-z0-9])RPReplay_Final(?<epoch>1[1-9]\d{8})(?!\d)/,
    ...utc,
    ...SCREENED,
  },
  { source: 'name.screenshot', shape: at(SCREEN), ...local, ...SCREENED },
  { source: 'name.screenshot', shape: worded(SCREEN), ...local, ...SCREENED },
  {
    source: 'name.scan',
    shape:
      /(?<![A-Za-z0-9])CamScanner (?<mo>\d{2})-(?<d>\d{2})-(?<y>20\d{2}) (?<h>\d{2})[.:](?<mi>\d{2})(?:[.:](?<s>\d{2}))?/,
    ...local,
    ...SCREENED,
  },
  // Drones, action cameras, dashcams and cameras worn on a body: their clocks are set by hand.
  ...HAND_SET.map((shape) => ({ source: 'name.recorder', shape, ...local, ...start(TRUST.localName, HAND_SET_SD_MS) })),
  // A gimbal's app writes the start, followed by the time of saving.
  { source: 'name.camera', shape: at('dji_(?:fly|mimo)_', '_', ''), ...local, ...start(TRUST.localName, 1000) },
  // Zoom's recordings, in UTC.
  { source: 'name.recorder', shape: at('GMT', '-', ''), ...utc, ...start(TRUST.localName, 1000) },
  { source: 'name.edited', shape: at(EDITORS), ...local, ...SCREENED },
  {
    source: 'name.epoch',
    shape:
      /(?<![A-Za-z0-9])(?:FB_(?:IMG|VID)_|mmexport|wx_camera_|microMsg\.|qq_pic_merged_|LINE_(?:MOVIE|PHOTO)_|Snapchat-|IMG_|VID_|Photo_|photo_|video_|image_|received_)?(?<epoch>1[1-9]\d{11})(?!\d)/,
    ...utc,
    ...SAVED,
  },
  // An epoch in whole seconds counts only if it is the whole name.
  { source: 'name.epoch', shape: /^(?:IMG_|VID_)?(?<epoch>1[1-9]\d{8})(?=\.|$|[ _]?\(\d)/, ...utc, ...SAVED },
  // Recorders of calls write the number before it, which is not read.
  {
    source: 'name.recorder',
    shape: new RegExp(`(?<=\\))_${DATE}${TIME}(?!\\d)`),
    ...local,
    ...start(TRUST.localName, 1000),
  },
  // Samsung's recorder writes a two-digit year.
  {
    source: 'name.recorder',
    shape: new RegExp(
      `(?<=(?<![\\p{L}\\d])(?:Voice|Sprache|Voix|Voz|Голос|REC|Call recording [^\\d]{0,60})[ _]?)${SHORT_DATE}[-_]${TIME}(?!\\d)`,
      'iu',
    ),
    ...local,
    ...start(TRUST.localName, 1000),
  },
  {
    source: 'name.camera',
    shape: /(?<!\d)(?<y>20\d{2})_(?<mo>\d{2})(?<d>\d{2})_(?<h>\d{2})(?<mi>\d{2})(?<s>\d{2})(?!\d)/,
    ...local,
    ...start(TRUST.localName, 1000),
  },
  // Android and camera names: local time of the start. Renaming is easy, so the weight is only half.
  {
    source: 'name.camera',
    shape: at(
      '(?:IMG|VID|MVIMG|PANO|BURST|DSC|MOV|LRV|PRO_VID|REC|AUD|PIC|VIDEO|DJI|SL_MO_VID|C360|CYMERA|CameraZOOM|P|V|WIN|WP|NO|EV|PA|RingVideo|Recording|Voice|Record|Audio|Memo|video|Movie)?[-_ ]?',
      '(?:[-_ T.]*|[ _]at[ _])',
      `${MS}(?<utc>Z)?`,
    ),
    ...local,
    ...start(TRUST.localName, 1000),
  },
  // Surveillance cameras and dashcams: digits after any camera name.
  {
    source: 'name.camera',
    shape: new RegExp(
      `(?<!\\d)(?<y>20\\d{2})(?<mo>\\d{2})(?<d>\\d{2})[-_T]?(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})${MS}(?<utc>Z)?`,
    ),
    ...local,
    ...start(TRUST.localName, 1000),
  },
  // Snapchat's memories: a day and an id.
  {
    source: 'name.snapchat',
    shape: /(?<!\d)(?<y>20\d{2})-(?<mo>\d{2})-(?<d>\d{2})(?=_[0-9A-F-]{8,40}-(?:main|overlay))/i,
    ...local,
    ...DAY,
  },
]
