import { inMemory, utf8, type ByteSource } from '../../base/bytes.ts'
import { components, contentLines } from '../../read/text/content-lines.ts'

/** What a server changes by itself, or adds. */
const ofServer = new Set(['prodid', 'rev', 'version'])

/** The same for two cards that say the same, in whatever order, spelling and folding. */
export function meaningOfCard(bytes: ByteSource): ByteSource {
  const latin1 = Buffer.from(bytes.read(0, bytes.sizeBytes)).toString('latin1')
  const lines = [...contentLines(latin1, false)]
    .filter(({ name }) => !ofServer.has(name))
    .map(({ name, value, parameters, rawLength }) => {
      const told = [...parameters].map(([key, said]) => `${key}=${sortedWords(said)}`).sort()
      const said = components(value)
        .map((part) => part.trim())
        .join(';')
        .replace(/;+$/, '')
      return `${name} ${told.join(' ')} ${said || rawLength}`
    })
  return inMemory(utf8(lines.sort().join('\n')))
}

function sortedWords(text: string): string {
  return text.toLowerCase().split(',').sort().join(',')
}
