interface Size {
  readonly width: number
  readonly height: number
}

export interface Drawing {
  readonly made: Size & { readonly size: number }
  /** The source's own size, upright. */
  readonly size: Size
}

/** Runs one drawing and prints the result: its size and the source's, or that it failed. */
export async function answer(draw: () => Promise<Drawing>): Promise<void> {
  try {
    const { made, size } = await draw()
    process.stdout.write(
      JSON.stringify({ ok: true, width: made.width, height: made.height, bytes: made.size, source: size }),
    )
  } catch (error) {
    process.stdout.write(
      JSON.stringify({
        ok: false,
        tooLarge: /pixel limit|too large/i.test(error instanceof Error ? error.message : ''),
      }),
    )
    process.exitCode = 1
  }
}
