/**
 * Waits until the time since `began` (`performance.now()`) is a whole multiple of `stepMs`. This hides how long the
 * work in between took.
 */
export function waitForWholeStep(stepMs: number, began: number): Promise<void> {
  const gone = performance.now() - began
  return new Promise((resolve) => setTimeout(resolve, stepMs - (gone % stepMs)))
}
