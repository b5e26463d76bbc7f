import { CFB } from '@e965/xlsx'

/** A compound file with these streams. */
export function compoundOf(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const file = CFB.utils.cfb_new()
  for (const [path, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${path}`, bytes)
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Buffer)
}

/** As Windows keeps letters: two bytes each. */
export const wide = (text: string): Buffer => Buffer.from(text, 'utf16le')
