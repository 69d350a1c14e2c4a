/** What `ffmpeg-command.ts` takes of it. Its published types know neither its argument list nor how it starts a program. */
declare module 'fluent-ffmpeg' {
  /** As `utils.linesRing` answers them. */
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
    /** Not those with a number of inputs that depends on how they are set. */
    availableFilters(answer: Answered): void
    /** How `available…` start ffmpeg. */
    _spawnFfmpeg: (args: readonly string[], options: object, end: SpawnEnd) => void
    /** The arguments that `run` would start ffmpeg with. */
    _getArguments(): readonly (string | number)[]
  }

  function ffmpeg(options: { readonly presets: string }): FluentCommand
  export = ffmpeg
}
