import { Writable } from 'node:stream'
import { createInterface } from 'node:readline'

/** Asks for a secret on the terminal, without showing what is typed. */
export async function askSecret(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.once('line', resolve)
      lines.once('SIGINT', () => reject(new DOMException('interrupted', 'AbortError')))
      lines.once('close', () => resolve(''))
    })
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}

/** Asks something that is answered with yes, in one of the words for it; anything else is no. */
export async function askYes(question: string, yes: readonly string[]): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      lines.question(question, resolve)
      lines.once('SIGINT', () => reject(new DOMException('interrupted', 'AbortError')))
      lines.once('close', () => resolve(''))
    })
    return yes.includes(answer.trim().toLowerCase())
  } finally {
    lines.close()
  }
}
