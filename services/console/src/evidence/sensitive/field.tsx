import { useLayoutEffect, useRef } from 'react'
import { smoothField } from './smooth-field.ts'

/** Enough pixels for the browser to scale smoothly. */
const DRAWN = { width: 128, height: 72 } as const

/** The placeholder of a picture: its colours and none of its shapes. */
export function Field({ colours }: { readonly colours: Uint8Array }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    if (canvas.current) paintField(canvas.current, colours)
  }, [colours])
  return <canvas ref={canvas} className="sight-field" {...DRAWN} />
}

export function paintField(canvas: HTMLCanvasElement, colours: Uint8Array): void {
  const { width, height } = canvas
  canvas.getContext('2d')?.putImageData(new ImageData(smoothField(colours, width, height), width, height), 0, 0)
}
