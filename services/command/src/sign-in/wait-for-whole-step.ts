/**
 * Resolves a whole number of steps after `began` (`performance.now()`), which hides how long something took in between.
 */
export function waitForWholeStep(stepMs: number, began: number): Promise<void> {
  const gone = performance.now() - began
  return new Promise((resolve) => setTimeout(resolve, stepMs - (gone % stepMs)))
}
