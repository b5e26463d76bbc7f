// The package's types are those of its C functions: what we use of it. https://github.com/catdad-experiments/libheif-js
declare module 'libheif-js/libheif-wasm/libheif.js' {
  /** Things of the library's own memory, which must be given back. */
  type Handle = object
  /** What a call says that has failed has a code; of `heif_context_read_from_memory` success has one too. */
  interface Answer {
    readonly code?: unknown
  }
  interface Decoded extends Answer {
    readonly image?: Handle
    readonly channels?: readonly {
      readonly width: number
      readonly height: number
      readonly stride: number
      readonly data: Uint8Array
    }[]
  }
  interface Heif {
    readonly heif_error_code: { readonly heif_error_Ok: unknown }
    readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown }
    readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: unknown }
    heif_context_alloc: () => Handle
    heif_context_free: (context: Handle) => void
    heif_context_read_from_memory: (context: Handle, bytes: Uint8Array) => Answer
    heif_js_context_get_primary_image_handle: (context: Handle) => Handle & Answer
    heif_image_handle_release: (handle: Handle) => void
    heif_image_handle_get_width: (handle: Handle) => number
    heif_image_handle_get_height: (handle: Handle) => number
    heif_js_decode_image2: (handle: Handle, colours: unknown, chroma: unknown) => Promise<Decoded> | Decoded
    heif_image_release: (image: Handle) => void
  }
  export type { Heif }
  const load: (options: { readonly wasmBinary: Uint8Array } & Record<string, unknown>) => Heif
  export default load
}
