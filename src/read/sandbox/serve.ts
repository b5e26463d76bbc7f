import { FrameReader, writeFrame } from './frames.ts'
import type { WireAnswer } from './answer.ts'

/** `which` is what stands behind the slash in the order: the number of a page. */
export type SandboxReader = (bytes: Uint8Array, which: string) => Promise<WireAnswer>

/** Answers items that come over standard input, one at a time, until the parent goes. */
export function serve(readers: Readonly<Record<string, SandboxReader>>): void {
  const frames = new FrameReader()
  const waiting: Buffer[] = []
  let busy = false
  const work = async (): Promise<void> => {
    if (busy) return
    busy = true
    for (;;) {
      const [name, bytes] = waiting.splice(0, waiting.length < 2 ? 0 : 2)
      if (name === undefined || bytes === undefined) break
      const [reads = '', which = ''] = name.toString().split('/')
      const reader = readers[reads]
      if (reader === undefined) throw new Error('Cannot read: expected a known reader')
      writeFrame(process.stdout, Buffer.from(JSON.stringify(await reader(bytes, which))))
    }
    busy = false
  }
  process.stdin.on('data', (chunk: Buffer) => {
    for (let frame = frames.push(chunk); frame !== undefined && frame !== 'too-large'; frame = frames.next())
      waiting.push(frame)
    void work()
  })
  process.stdin.on('end', () => process.exit(0))
}
