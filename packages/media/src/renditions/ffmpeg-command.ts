/// <reference path="./fluent-ffmpeg.d.ts" />
import ffmpeg from 'fluent-ffmpeg'

/**
 * The only file that uses fluent-ffmpeg (decision 092). Its command object arranges the arguments of every run and
 * parses ffmpeg's lists of abilities. It never starts ffmpeg; the sandbox does.
 */
export interface FfmpegCommand {
  readonly inputs: readonly FfmpegInput[]
  readonly outputs: readonly FfmpegOutput[]
}

/** Options before an `-i`. Global options, which ffmpeg accepts anywhere, stand before the first input. */
export interface FfmpegInput {
  readonly from: string
  readonly options?: readonly string[]
  readonly format?: string
  /** Position to which ffmpeg seeks before decoding. */
  readonly seekSeconds?: string | undefined
}

/** Options before the name of an output. */
export interface FfmpegOutput {
  readonly to: string
  /** Streams by number of the input and number in it: `0:1`. */
  readonly maps?: readonly string[]
  readonly video?: VideoOptions | 'none'
  readonly audio?: AudioOptions | 'none'
  readonly options?: readonly string[]
  readonly seconds?: string
  /** Output format. By default, the extension decides. */
  readonly format?: string
}

interface VideoOptions {
  readonly codec?: string
  readonly filters?: readonly string[]
  readonly frames?: number
}

export interface AudioOptions {
  readonly codec?: string
  readonly filters?: readonly string[]
  readonly bitRate?: string
  readonly channels?: number
  readonly frequency?: number
}

type Fluent = ReturnType<typeof ffmpeg>

/** fluent adds `-y` by itself, so ffmpeg overwrites an existing file. */
export function ffmpegArgs({ inputs, outputs }: FfmpegCommand): string[] {
  // `presets` is the path of a folder. Without it fluent looks for a file of its own, which does not exist in a bundle.
  const command = ffmpeg({ presets: '.' })
  for (const input of inputs) addInput(command, input)
  for (const output of outputs) addOutput(command, output)
  return command._getArguments().map(String)
}

function addInput(command: Fluent, { from, options = [], format, seekSeconds }: FfmpegInput): void {
  command.input(from)
  if (options.length > 0) command.inputOptions(...options)
  if (seekSeconds !== undefined) command.seekInput(seekSeconds)
  if (format !== undefined) command.inputFormat(format)
}

function addOutput(
  command: Fluent,
  { to, maps = [], video, audio, options = [], seconds, format }: FfmpegOutput,
): void {
  command.output(to)
  // fluent's `map` would turn 0:1 into [0:1], which names a filter's output.
  for (const map of maps) command.outputOptions('-map', map)
  if (video === 'none') command.noVideo()
  else if (video !== undefined) addVideo(command, video)
  if (audio === 'none') command.noAudio()
  else if (audio !== undefined) addAudio(command, audio)
  if (options.length > 0) command.outputOptions(...options)
  if (seconds !== undefined) command.duration(seconds)
  if (format !== undefined) command.format(format)
}

function addVideo(command: Fluent, { codec, filters = [], frames }: VideoOptions): void {
  if (codec !== undefined) command.videoCodec(codec)
  if (filters.length > 0) command.videoFilters(filters)
  // fluent's `frames` uses `-vframes`, which ffmpeg calls obsolete.
  if (frames !== undefined) command.outputOptions('-frames:v', String(frames))
}

function addAudio(command: Fluent, { codec, filters = [], bitRate, channels, frequency }: AudioOptions): void {
  if (codec !== undefined) command.audioCodec(codec)
  if (filters.length > 0) command.audioFilters(filters)
  if (bitRate !== undefined) command.audioBitrate(bitRate)
  if (channels !== undefined) command.audioChannels(channels)
  if (frequency !== undefined) command.audioFrequency(frequency)
}

export interface FfmpegAbilities {
  readonly encoders: ReadonlySet<string>
  readonly filters: ReadonlySet<string>
}

/**
 * Reads the abilities of an ffmpeg. `ask` runs it with the given arguments. Call it once per process, because fluent
 * caches the answer.
 */
export async function readAbilities(ask: (args: readonly string[]) => Promise<string>): Promise<FfmpegAbilities> {
  const encoders = await heard(ask, 'availableEncoders')
  const filters = await heard(ask, 'availableFilters')
  return { encoders: encoders.names, filters: new Set([...filters.names, ...filterNames(filters.said)]) }
}

function heard(
  ask: (args: readonly string[]) => Promise<string>,
  question: 'availableEncoders' | 'availableFilters',
): Promise<{ readonly names: ReadonlySet<string>; readonly said: string }> {
  const command = ffmpeg({ presets: '.' })
  let said: string | undefined
  command._spawnFfmpeg = (args, _options, end) => {
    ask(args).then((text) => {
      said = text
      end(undefined, { get: () => text })
    }, end)
  }
  return new Promise((resolve, reject) => {
    command[question]((fault, found) => {
      if (found === undefined) reject(new Error('ffmpeg does not say what it can do', { cause: fault }))
      else if (said === undefined) reject(new Error('ffmpeg was asked before: what it said then is not told again'))
      else resolve({ names: new Set(Object.keys(found)), said })
    })
  })
}

/**
 * Parses filter names. fluent's own parser drops filters with a variable number of inputs or outputs (`N->V`), and
 * lines without exactly three flags.
 */
const filterNames = (said: string): readonly string[] =>
  [...said.matchAll(/^ *[A-Z.]+ +(\S+) +[AVN|]+->[AVN|]+ /gm)].flatMap(([, name]) => (name === undefined ? [] : [name]))
