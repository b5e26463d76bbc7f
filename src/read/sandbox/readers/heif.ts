import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import load, { type Heif } from 'libheif-js/libheif-wasm/libheif.js'

/** A photograph has some twelve to fifty million; each takes four bytes, and as many again while it is unpacked. */
const mostPixels = 40_000_000

/** HEIF with HEVC in it, as telephones write it (ISO/IEC 23008-12): "ftyp" with one of its brands. */
export function isHeif(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(12, bytes.length)).toString('latin1')
  return /^.{4}ftyp(?:heic|heix|mif1)$/s.test(head)
}

let ready: Heif | undefined

/** libheif, loaded at the first of such pictures. It says what it thinks on standard output, which is not its own here. */
function library(): Heif {
  const folder = dirname(findPackageJSON('libheif-js', import.meta.url) ?? '')
  const quiet = (): void => undefined
  ready ??= load({
    wasmBinary: readFileSync(join(folder, 'libheif-wasm', 'libheif.wasm')),
    print: quiet,
    printErr: quiet,
  })
  return ready
}

/** The picture that is shown, upright and in grey, as a PGM file; undefined when it is broken or of another kind. */
export async function unpackHeif(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const heif = library()
  const context = heif.heif_context_alloc()
  try {
    const { code } = heif.heif_context_read_from_memory(context, bytes)
    if (code !== heif.heif_error_code.heif_error_Ok) return undefined
    const handle = heif.heif_js_context_get_primary_image_handle(context)
    if (handle.code !== undefined) return undefined
    try {
      return await greyOf(heif, handle)
    } finally {
      heif.heif_image_handle_release(handle)
    }
  } finally {
    heif.heif_context_free(context)
  }
}

async function greyOf(heif: Heif, handle: object): Promise<Uint8Array | undefined> {
  if (heif.heif_image_handle_get_width(handle) * heif.heif_image_handle_get_height(handle) > mostPixels)
    return undefined
  const { heif_colorspace: colours, heif_chroma: chroma } = heif
  const decoded = await heif.heif_js_decode_image2(
    handle,
    colours.heif_colorspace_RGB,
    chroma.heif_chroma_interleaved_RGBA,
  )
  const [pixels] = decoded.channels ?? []
  if (decoded.image === undefined || pixels === undefined) return undefined
  const { width, height, stride, data } = pixels
  const head = Buffer.from(`P5\n${String(width)} ${String(height)}\n255\n`)
  const file = Buffer.alloc(head.length + width * height)
  head.copy(file)
  let to = head.length
  for (let y = 0; y < height; y++)
    for (let at = y * stride; at < y * stride + width * 4; at += 4)
      // ITU-R BT.601 in whole numbers.
      file[to++] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 151 + (data[at + 2] ?? 0) * 28) >> 8
  heif.heif_image_release(decoded.image)
  return file
}
