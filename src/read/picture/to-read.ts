import type { ByteSource } from '../../base/bytes.ts'
import type { Problem } from '../../base/problem.ts'
import type { PictureToRead } from '../document.ts'
import { pictureSize } from './size.ts'

/** A line of letters that anybody can read is some twelve pixels high, with white around it. */
const leastSide = 24
const leastPixels = 4000

/** A page of A4 at 600 dots an inch has 35 million; what has more is a map, or a bomb. */
const mostPixels = 40_000_000

/** A camera's own format is larger; beyond it there is no picture that anybody sends. */
const mostBytes = 104_857_600

interface ToRead {
  readonly pictures: readonly PictureToRead[]
  readonly problems: readonly Problem[]
}

/** What is to be read of a picture later on: nothing of an ornament too small for letters, and nothing of a bomb. */
export function pictureToRead(format: string, bytes: ByteSource): ToRead {
  const { width = 0, height = 0 } = pictureSize(format, bytes) ?? {}
  const lostBytes = bytes.sizeBytes
  if (width * height > mostPixels || lostBytes > mostBytes)
    return { pictures: [], problems: [{ code: 'too-large', place: '', lostBytes, detail: format }] }
  const isKnown = width > 0
  if (isKnown && (Math.min(width, height) < leastSide || width * height < leastPixels))
    return { pictures: [], problems: [] }
  return {
    pictures: [{ page: 0, width, height }],
    problems: [{ code: 'needs-ocr', place: '', lostBytes, detail: format }],
  }
}
