// tesseract.js-core has no types: what we use of it. https://github.com/naptha/tesseract.js-core
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  interface Api {
    /** 0 when the languages could be loaded. */
    Init: (folder: null, languages: string, engine: number) => number
    SetVariable: (name: string, value: string) => boolean
    SetPageSegMode: (mode: number) => void
    /** Takes '/input', turned by an orientation as Exif writes it and by an angle in radians; 1 when it is no picture. */
    SetImageFile: (orientation: number, angle: number) => number
    Recognize: (monitor: null) => number
    /** How the lines lean, in radians. */
    GetGradient: () => number
    MeanTextConf: () => number
    GetTSVText: (page: number) => string
  }
  interface Tesseract {
    readonly FS: { writeFile: (name: string, bytes: Uint8Array) => void }
    readonly TessBaseAPI: new () => Api
  }
  export type { Api }
  const load: (options: Record<string, () => void>) => Promise<Tesseract>
  export default load
}
