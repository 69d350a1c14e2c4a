import { describe, expect, test } from 'vitest'
import { cleanArgs } from '../cleaned/clean-moving.ts'
import { framesArgs } from '../twins/read-picture.ts'
import { audioArgs, filmArgs, pieceArgs } from './ffmpeg.ts'
import { ffmpegArgs } from './ffmpeg-command.ts'
import { toneMapStillArgs } from './hdr-still.ts'
import { cutAt } from './length.ts'
import { posterArgs, stillArgs, stripArgs } from './picture-args.ts'
import { pcmArgs, wavArgs } from './samples-args.ts'
import type { AudioStream, Streams, VideoStream } from './streams.ts'

const video: VideoStream = {
  ...{ index: 0, codec: 'h264', profile: 'High', level: 40, width: 1920, height: 1080, pixelFormat: 'yuv420p', sar: 1 },
  ...{ isInterlaced: false, matrix: 'bt709', primaries: 'bt709', transfer: 'bt709', isFullRange: false },
  ...{ turn: 'none', isMirrored: false, isDolbyOnly: false, frameRate: 25, startSeconds: 0, bitRate: undefined },
}
const audio: AudioStream = {
  ...{ index: 1, codec: 'opus', profile: '', sampleRate: 48_000, channels: 2, startSeconds: 0 },
}
const mov = { format: 'mov,mp4,m4a,3gp,3g2,mj2', startSeconds: 0, durationSeconds: 20, bitRate: undefined }
const streams: Streams = { ...mov, video, audio }
const late: Streams = { ...streams, startSeconds: 2.5 }
const soundOnly: Streams = { ...streams, video: undefined }
const sound = { audio, isCopied: false }
const made = { output: '/out/copy.mp4', progress: '/out/progress' }
const filter = 'scale=1280:720,format=yuv420p'

/** The ffmpeg arguments of each recipe. No argument in this test contains a blank. */
const KNOWN: Readonly<Record<string, readonly [readonly string[], string]>> = {
  'a poster': [
    posterArgs('scale=320:180,format=rgb24', 0, 1, '/out/poster.webp'),
    '-nostdin -v error -protocol_whitelist fd -fd 3 -ss 1.000 -i fd: -y -vcodec libwebp -filter:v scale=320:180,format=rgb24 -map 0:0 -frames:v 1 -pix_fmt bgra -quality 75 -f webp /out/poster.webp',
  ],
  'a poster from the first picture': [
    posterArgs('format=rgb24', 2, 0, '/out/poster.webp'),
    '-nostdin -v error -protocol_whitelist fd -fd 3 -i fd: -y -vcodec libwebp -filter:v format=rgb24 -map 0:2 -frames:v 1 -pix_fmt bgra -quality 75 -f webp /out/poster.webp',
  ],
  'a still': [
    stillArgs('/out/still.png'),
    '-nostdin -v error -protocol_whitelist fd -fd 3 -i fd: -y -vcodec png -map 0:v:0 -frames:v 1 -compression_level 1 -update 1 -f image2 /out/still.png',
  ],
  'a still in HDR': [
    toneMapStillArgs({ primaries: 12, transfer: 18 }, '/out/still.png'),
    '-nostdin -v error -protocol_whitelist fd -fd 3 -i fd: -y -vcodec png -filter:v format=gbrp16le,zscale=tin=arib-std-b67:pin=smpte432:min=gbr:rin=full:t=linear:p=smpte432:m=gbr:r=full:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=mobius:desat=0,zscale=t=iec61966-2-1:m=gbr:r=full,format=rgb24 -map 0:v:0 -frames:v 1 -compression_level 1 -update 1 -f image2 /out/still.png',
  ],
  'a film whose pictures and sound are taken as they are': [
    filmArgs({ streams, video, pictures: 'copy', sound: { audio, isCopied: true }, ...made }),
    '-nostdin -v error -progress /out/progress -stats_period 1 -protocol_whitelist fd -fd 3 -i fd: -y -acodec copy -vcodec copy -map 0:0 -map 0:1 -map_metadata -1 -map_chapters -1 -dn -sn -fflags +bitexact -movflags +faststart -f mp4 /out/copy.mp4',
  ],
  'a film made anew': [
    cutAt(filmArgs({ streams, video, pictures: { filter }, sound, ...made }), 61.5),
    '-nostdin -v error -progress /out/progress -stats_period 1 -protocol_whitelist fd -fd 3 -i fd: -y -acodec aac -b:a 128k -ac 2 -ar 48000 -filter:a aresample=async=1000:min_hard_comp=0.030:first_pts=0 -vcodec libx264 -filter:v scale=1280:720,format=yuv420p -map 0:0 -map 0:1 -preset veryfast -crf 24 -profile:v high -g 120 -colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv -fps_mode vfr -enc_time_base:v 1:90000 -map_metadata -1 -map_chapters -1 -dn -sn -fflags +bitexact -movflags +faststart -f mp4 -t 61.500 /out/copy.mp4',
  ],
  'a silent film that begins late': [
    filmArgs({ streams: late, video, pictures: { filter }, sound: undefined, ...made }),
    '-nostdin -v error -progress /out/progress -stats_period 1 -copyts -protocol_whitelist fd -fd 3 -i fd: -y -vcodec libx264 -filter:v scale=1280:720,format=yuv420p -map 0:0 -preset veryfast -crf 24 -profile:v high -g 120 -colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv -fps_mode vfr -enc_time_base:v 1:90000 -map_metadata -1 -map_chapters -1 -dn -sn -fflags +bitexact -movflags +faststart -f mp4 /out/copy.mp4',
  ],
  'a film whose edit list is obeyed by us': [
    filmArgs({ streams, video, pictures: { filter }, sound, uneditedFrom: '/in/item', ...made }),
    '-nostdin -v error -progress /out/progress -stats_period 1 -copyts -protocol_whitelist fd -fd 3 -i fd: -ignore_editlist 1 -protocol_whitelist file -f mov -i /in/item -y -acodec aac -b:a 128k -ac 2 -ar 48000 -filter:a aresample=async=1000:min_hard_comp=0.030:first_pts=0 -vcodec libx264 -filter:v scale=1280:720,format=yuv420p -map 1:0 -map 0:1 -preset veryfast -crf 24 -profile:v high -g 120 -colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv -fps_mode vfr -enc_time_base:v 1:90000 -map_metadata -1 -map_chapters -1 -dn -sn -fflags +bitexact -movflags +faststart -f mp4 /out/copy.mp4',
  ],
  'a sound of the telephone': [
    audioArgs({ streams: soundOnly, sound: { ...sound, audio: { ...audio, sampleRate: 8000, channels: 1 } }, ...made }),
    '-nostdin -v error -progress /out/progress -stats_period 1 -protocol_whitelist fd -fd 3 -i fd: -y -acodec aac -b:a 96k -ac 1 -ar 16000 -filter:a aresample=async=1000:min_hard_comp=0.030:first_pts=0 -vn -map 0:1 -map_metadata -1 -map_chapters -1 -dn -sn -fflags +bitexact -movflags +faststart -f mp4 /out/copy.mp4',
  ],
  'a sound that is AAC already': [
    audioArgs({ streams: late, sound: { audio, isCopied: true }, ...made }),
    '-nostdin -v error -progress /out/progress -stats_period 1 -copyts -protocol_whitelist fd -fd 3 -i fd: -y -acodec copy -vn -map 0:1 -map_metadata -1 -map_chapters -1 -dn -sn -fflags +bitexact -movflags +faststart -f mp4 /out/copy.mp4',
  ],
  'a piece of a film': [
    pieceArgs({ filter, stream: 0 }, { atSeconds: 3.25, seconds: 1.5 }, '/out/piece.mp4'),
    '-nostdin -v error -protocol_whitelist fd -fd 3 -ss 3.250 -i fd: -y -an -vcodec libx264 -filter:v scale=1280:720,format=yuv420p -map 0:0 -preset veryfast -crf 24 -profile:v high -g 120 -colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv -fps_mode vfr -enc_time_base:v 1:90000 -map_metadata -1 -map_chapters -1 -dn -sn -fflags +bitexact -movflags +faststart -t 1.500 -f mp4 /out/piece.mp4',
  ],
  'samples of a film': [
    pcmArgs({ streams, audio, output: '/out/sound.pcm', mostSeconds: 80 }, 8000),
    '-nostdin -v error -protocol_whitelist fd -fd 3 -i fd: -y -acodec pcm_s16le -ac 1 -ar 8000 -filter:a aresample=async=1000:min_hard_comp=0.030:first_pts=0 -vn -map 0:1 -t 80 -f s16le /out/sound.pcm -vcodec copy -map 0:0 -t 80 -f null -',
  ],
  'samples of a sound': [
    pcmArgs({ streams: soundOnly, audio, output: '/out/sound.pcm', mostSeconds: 80.5 }, 8000),
    '-nostdin -v error -protocol_whitelist fd -fd 3 -i fd: -y -acodec pcm_s16le -ac 1 -ar 8000 -filter:a aresample=async=1000:min_hard_comp=0.030:first_pts=0 -vn -map 0:1 -t 80.5 -f s16le /out/sound.pcm',
  ],
  'what a recogniser of speech hears': [
    wavArgs({ streams: soundOnly, audio, output: '/out/sound.wav', mostSeconds: 80 }),
    '-nostdin -v error -protocol_whitelist fd -fd 3 -i fd: -y -acodec pcm_s16le -ac 1 -ar 16000 -filter:a aresample=async=1000:min_hard_comp=0.030:first_pts=0 -vn -map 0:1 -map_metadata -1 -fflags +bitexact -flags +bitexact -t 80 -f wav /out/sound.wav',
  ],
  'a filmstrip of keyframes': [
    stripArgs({
      ...{ streams, video, everySeconds: 1, columns: 10, rows: 2, isDense: false },
      ...{ filter: 'scale=160:90,format=rgb24', output: '/out/strip.webp', times: '/out/times' },
    }),
    `-nostdin -v error -copyts -skip_frame nokey -protocol_whitelist fd -fd 3 -i fd: -y -an -vcodec libwebp -filter:v select='isnan(prev_selected_t)+gte(t-prev_selected_t,1.000)',metadata=mode=add:key=tile:value=1,metadata=mode=print:key=tile:file=/out/times,scale=160:90,format=rgb24,tile=10x2 -map 0:0 -frames:v 1 -fps_mode passthrough -pix_fmt bgra -quality 70 -f webp /out/strip.webp`,
  ],
  'a filmstrip of all pictures': [
    stripArgs({
      ...{ streams, video, everySeconds: 1.5, columns: 10, rows: 1, isDense: true },
      ...{ filter: 'scale=160:90,format=rgb24', output: '/out/strip.webp', times: '/out/times' },
    }),
    `-nostdin -v error -copyts -protocol_whitelist fd -fd 3 -i fd: -y -an -vcodec libwebp -filter:v select='isnan(prev_selected_t)+gte(t-prev_selected_t,1.500)',metadata=mode=add:key=tile:value=1,metadata=mode=print:key=tile:file=/out/times,scale=160:90,format=rgb24,tile=10x1 -map 0:0 -frames:v 1 -fps_mode passthrough -pix_fmt bgra -quality 70 -f webp /out/strip.webp`,
  ],
  'small grey frames for likeness': [
    framesArgs({ everyMs: 250, seconds: 12 }, '/out/frames'),
    '-nostdin -v error -threads 1 -skip_loop_filter all -protocol_whitelist fd -fd 3 -i fd: -y -filter:v fps=4:start_time=0,scale=96:96:flags=area,format=gray -map 0:v:0 -frames:v 240 -t 12.000 -f rawvideo /out/frames',
  ],
  'a film for sharing': [
    cleanArgs('video', '/out/clean.mp4'),
    '-nostdin -v error -protocol_whitelist fd -fd 3 -i fd: -y -acodec aac -b:a 160k -vcodec copy -map 0:v:0 -map 0:a:0? -map_metadata:s:v -1 -bsf:v filter_units=pass_types=1|5|7|8 -map_metadata -1 -map_metadata:s:a -1 -map_chapters -1 -dn -sn -flags:a +bitexact -fflags +bitexact -movflags +faststart -f mp4 /out/clean.mp4',
  ],
  'a sound for sharing': [
    cleanArgs('audio', '/out/clean.mp4'),
    '-nostdin -v error -protocol_whitelist fd -fd 3 -i fd: -y -acodec aac -b:a 160k -vn -map 0:a:0 -map_metadata -1 -map_metadata:s:a -1 -map_chapters -1 -dn -sn -flags:a +bitexact -fflags +bitexact -movflags +faststart -f mp4 /out/clean.mp4',
  ],
}

describe('arguments of each recipe', () => {
  test.each(Object.entries(KNOWN))('%s', (_, [args, line]) => {
    expect(args).toEqual(line.split(' '))
  })
})

describe('the command', () => {
  const to = { to: '/out/made.mp4', format: 'mp4' }

  test('an option keeps its spaces, and is one argument', () => {
    const options = ['-metadata', 'title=On the', '-metadata', 'comment=two words']
    const args = ffmpegArgs({ inputs: [{ from: 'a b', options: ['-r', '2 5'] }], outputs: [{ ...to, options }] })
    expect(args).toEqual(['-r', '2 5', '-i', 'a b', '-y', ...options, '-f', 'mp4', '/out/made.mp4'])
  })

  test('each input and each output has its own options', () => {
    const inputs = [
      { from: 'one', seekSeconds: '1.500' },
      { from: 'two', format: 'lavfi' },
    ]
    const outputs = [
      { ...to, maps: ['1:0'], audio: 'none' as const },
      { ...to, to: '-', maps: ['0:1'], video: 'none' as const, format: 'null' },
    ]
    expect(ffmpegArgs({ inputs, outputs })).toEqual(
      `-ss 1.500 -i one -f lavfi -i two -y -an -map 1:0 -f mp4 /out/made.mp4 -vn -map 0:1 -f null -`.split(' '),
    )
  })
})
