import { constants } from 'node:fs'
import sevenZip, { type FSStream, type SevenZipModule } from '7z-wasm'

// When it starts, 7-Zip asks for the numbers of a file system that is not used here, by a way that the sandbox forbids.
Object.assign(process, { binding: () => ({ fs: constants }) })

export interface ArchiveEntry {
  readonly path: string
  /** 0 when the archive does not say. */
  readonly sizeBytes: number
  readonly isLocked: boolean
}

interface UnpackedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface Unpacked {
  readonly files: readonly UnpackedFile[]
  readonly ended: 'whole' | 'damaged' | 'packed-too-large' | 'too-many'
}

interface Archive {
  readonly list: () => { readonly entries: readonly ArchiveEntry[]; readonly hasFailed: boolean }
  /** All files but those with these paths. */
  readonly unpack: (without: ReadonlySet<string>) => Unpacked
}

/** What is unpacked goes to the parent in one answer: as much as fits in it. */
const maxUnpackedBytes = 134_217_728

/** As many as a parent is willing to walk through. */
const maxFiles = 200_000

const input = '/archive'
const output = '/unpacked'

/** Given for every archive, so that 7-Zip does not ask for one; nobody has this password. */
const noPassword = '-pnobody has told a password'

/** An archive in the memory of 7-Zip's own file system, which is bounded. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const lines: string[] = []
  const program = await sevenZip.default({
    print: (line) => void lines.push(line),
    printErr: () => undefined,
  })
  program.FS.writeFile(input, bytes)
  const written = boundWrites(program)
  const run = (command: readonly string[]): boolean => {
    lines.length = 0
    return succeeds(program, [...command, '-bd', '-spd', noPassword, input])
  }
  return {
    list: () => {
      const hasFailed = !run(['l', '-slt', '-ba'])
      return { entries: entriesIn(lines), hasFailed }
    },
    unpack: (without) => {
      const isWhole = run(['x', '-y', '-aou', `-o${output}`])
      const files = filesBelow(program, output).filter(({ path }) => !without.has(path))
      if (written.isCut()) return { files, ended: 'packed-too-large' }
      if (files.length >= maxFiles) return { files, ended: 'too-many' }
      return { files, ended: isWhole || without.size > 0 ? 'whole' : 'damaged' }
    },
  }
}

/** 7-Zip tells by a number; an archive that it cannot open ends it as an exception of its own language. */
function succeeds(program: SevenZipModule, command: string[]): boolean {
  try {
    const ended: unknown = program.callMain(command)
    return ended === 0
  } catch {
    return false
  }
}

/** Lets files grow up to the limit together: what an archive says of its size need not be so. */
function boundWrites({ FS }: SevenZipModule): { readonly isCut: () => boolean } {
  const write = FS.write.bind(FS)
  let left = maxUnpackedBytes
  FS.write = (stream: FSStream, ...rest) => {
    if (FS.isFile(stream.object.mode)) left -= rest[2]
    if (left < 0) throw new FullError()
    return write(stream, ...rest)
  }
  return { isCut: () => left < 0 }
}

class FullError extends Error {
  override readonly name = 'ErrnoError'
  /** ENOSPC, as Emscripten numbers it. */
  readonly errno = 51
}

/** What `-slt` prints of each file: lines such as "Size = 12", after its "Path = ". */
function entriesIn(lines: readonly string[]): ArchiveEntry[] {
  const entries: ArchiveEntry[] = []
  for (const line of lines) {
    const [, name, value = ''] = /^(Path|Size|Encrypted|Folder) = (.*)$/.exec(line) ?? []
    const entry = name === 'Path' ? { path: value, sizeBytes: 0, isLocked: false } : entries.pop()
    if (entry === undefined) continue
    if (name === 'Size') entries.push({ ...entry, sizeBytes: Number(value) || 0 })
    else if (name === 'Encrypted') entries.push({ ...entry, isLocked: value === '+' })
    else if (name !== 'Folder' || value !== '+') entries.push(entry)
  }
  return entries
}

/** Regular files in the order of their names; links are not followed. */
function filesBelow({ FS }: SevenZipModule, root: string): UnpackedFile[] {
  const files: UnpackedFile[] = []
  const waiting = ['']
  for (let path = waiting.pop(); path !== undefined && files.length < maxFiles; path = waiting.pop()) {
    const { mode } = FS.lstat(`${root}${path}`)
    if (FS.isFile(mode)) files.push({ path: path.slice(1), bytes: FS.readFile(`${root}${path}`) })
    if (!FS.isDir(mode)) continue
    const names = FS.readdir(`${root}${path}`).filter((name) => name !== '.' && name !== '..')
    waiting.push(
      ...names
        .toSorted()
        .toReversed()
        .map((name) => `${path}/${name}`),
    )
  }
  return files
}
