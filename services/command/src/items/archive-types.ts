/** File types that are too common to identify anybody. Any other suffix may be part of a person's name. */
const TYPES: ReadonlySet<string> = new Set(
  [
    'jpg jpeg png gif webp heic heif avif tif tiff bmp svg dng raw cr2 cr3 nef arw orf rw2 psd',
    'mp4 mov m4v avi mkv webm 3gp 3g2 mts m2ts wmv flv mpg mpeg insv 360 lrv',
    'mp3 m4a wav aac ogg oga opus amr flac wma caf aiff mid',
    'pdf doc docx xls xlsx ppt pptx odt ods odp rtf txt csv tsv md html htm xml json eml msg mbox vcf ics epub pages',
    'gpx kml kmz tcx fit igc geojson nmea srt vtt log',
    'zip rar 7z tar gz tgz bz2 xz zst iso dmg cab',
    'exe dll msi apk ipa bat cmd ps1 sh js jar py so bin dat db sqlite plist ini cfg thm aae xmp',
  ].flatMap((line) => line.split(' ')),
)

/** The type in a file's name, such as `jpg`. Undefined if it is not a common type. */
export function typeOf(path: string): string | undefined {
  const [, type = ''] = /\.([a-z0-9]{1,8})$/i.exec(path.slice(-20)) ?? []
  return TYPES.has(type.toLowerCase()) ? type.toLowerCase() : undefined
}
