interface Size {
  readonly width: number
  readonly height: number
}

export interface Drawing {
  readonly made: Size & { readonly size: number }
  /** Size of the source's picture, upright. */
  readonly size: Size
}

/** Runs one drawing and prints a JSON line: the sizes of the result and of the source, or a failure. */
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
