import { Zip, ZipDeflate } from 'fflate'

/** A file of the package, by its path in it. */
export interface PackageFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The format without its extension for large files (zip64), which not every system opens, ends here. */
export const mostZipBytes = 4_000_000_000
export const mostZipFiles = 65_000

/** Files as one ZIP, in pieces as they come: only one file is in memory at a time. */
export async function* zipOf(files: AsyncIterable<PackageFile>, madeOn: string): AsyncGenerator<Uint8Array> {
  const pieces: Uint8Array[] = []
  let failure: Error | null = null
  const zip = new Zip((error, piece) => {
    failure ??= error
    pieces.push(piece)
  })
  // A zip has local times without a zone: noon, so that it is that day everywhere.
  const mtime = new Date(`${madeOn}T12:00:00`)
  for await (const { path, bytes } of files) {
    const file = new ZipDeflate(path, { level: isPacked(path) ? 0 : 6 })
    file.mtime = mtime
    zip.add(file)
    file.push(bytes, true)
    yield* taken(pieces, failure)
  }
  zip.end()
  yield* taken(pieces, failure)
}

function* taken(pieces: Uint8Array[], failure: Error | null): Generator<Uint8Array> {
  if (failure !== null) throw failure
  yield* pieces.splice(0)
}

/** Packing it again costs time and gives nothing. */
function isPacked(path: string): boolean {
  return /\.(?:zip|jpe?g|png|webp|heic|docx|xlsx|pptx|od[tsp]|mp[34])$/i.test(path)
}
