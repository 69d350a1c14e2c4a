import { afterEach, expect, test, vi } from 'vitest'
import { seekTo } from './seek.ts'

afterEach(() => vi.unstubAllGlobals())

/** A player that has loaded nothing yet. */
function openPlayer() {
  class Video extends EventTarget {
    currentTime = 0
    readyState = 0
    preload = 'none'
    closest(): null {
      return null
    }
    load(): void {
      this.currentTime = 0
    }
  }
  vi.stubGlobal('HTMLVideoElement', Video)
  const video = new Video()
  return { video, player: video as unknown as HTMLMediaElement }
}

test('a film that had loaded nothing shows the position of the last seek once it is loaded', () => {
  const { video, player } = openPlayer()
  seekTo(player, 2000)
  seekTo(player, 3000)
  expect(video).toMatchObject({ preload: 'auto', currentTime: 3 })
  video.currentTime = 0
  video.dispatchEvent(new Event('loadedmetadata'))
  expect(video.currentTime).toBe(3)
})

test('a seek just after loading is not undone by an earlier pending one', () => {
  const { video, player } = openPlayer()
  seekTo(player, 4000)
  // The metadata is loaded, but its event is still pending.
  video.readyState = 1
  seekTo(player, 10_000)
  video.dispatchEvent(new Event('loadedmetadata'))
  expect(video.currentTime).toBe(10)
})
