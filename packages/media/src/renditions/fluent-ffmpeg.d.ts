/**
 * The part of fluent-ffmpeg that `ffmpeg-command.ts` uses. Its published types cover neither its argument list nor how
 * it starts a program.
 */
declare module 'fluent-ffmpeg' {
  /** The lines that `utils.linesRing` collects. */
  interface SaidLines {
    get(): string
  }

  type SpawnEnd = (fault: unknown, said?: SaidLines) => void
  type Answered = (fault: unknown, found?: Readonly<Record<string, unknown>>) => void

  interface FluentCommand {
    input(from: string): this
    inputFormat(format: string): this
    seekInput(seconds: string): this
    inputOptions(...options: readonly string[]): this
    output(to: string): this
    outputOptions(...options: readonly string[]): this
    noVideo(): this
    videoCodec(codec: string): this
    videoFilters(filters: readonly string[]): this
    noAudio(): this
    audioCodec(codec: string): this
    audioBitrate(rate: string): this
    audioChannels(channels: number): this
    audioFrequency(hertz: number): this
    audioFilters(filters: readonly string[]): this
    duration(seconds: string): this
    format(format: string): this
    availableEncoders(answer: Answered): void
    /** Omits filters whose number of inputs depends on their settings. */
    availableFilters(answer: Answered): void
    /** Starts ffmpeg for the `available…` functions. */
    _spawnFfmpeg: (args: readonly string[], options: object, end: SpawnEnd) => void
    /** The arguments with which `run` would start ffmpeg. */
    _getArguments(): readonly (string | number)[]
  }

  function ffmpeg(options: { readonly presets: string }): FluentCommand
  export = ffmpeg
}
