import { fstatSync, writeSync } from 'node:fs'

/** Standard output, which may be a file on a disk that is full. */
export interface Output {
  readonly print: (text: string) => void
  /** Why not all that was printed arrived; undefined when it did. After that nothing more is written: no holes. */
  readonly lost: () => string | undefined
}

const standardOutput = 1

/** Node tells of no piece that did not fit in a file, so there we write ourselves, until all of it is there. */
export function openOutput(): Output {
  let lost: string | undefined
  const fail = (error: unknown): void => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    // The reader of our output went away (`| head`): that is no failure of ours.
    if (code === 'EPIPE') process.exit(0)
    lost ??= code
  }
  process.stdout.on('error', fail)
  const isFile = isFileOrDevice()
  const write = (text: string): void => {
    if (isFile) writeWhole(Buffer.from(text))
    else process.stdout.write(text)
  }
  return {
    print: (text) => {
      if (lost !== undefined) return
      try {
        write(`${text}\n`)
      } catch (error) {
        fail(error)
      }
    },
    lost: () => lost,
  }
}

function writeWhole(bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(standardOutput, bytes, at)
}

function isFileOrDevice(): boolean {
  if (process.stdout.isTTY === true) return false
  const stats = fstatSync(standardOutput)
  return stats.isFile() || stats.isCharacterDevice()
}
