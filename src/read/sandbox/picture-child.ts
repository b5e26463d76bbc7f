import { serve } from './serve.ts'

// The process in which pictures are read: it works for minutes on end and takes more memory than the others, which must
// not wait for it. A page of a PDF is drawn and read in it without leaving it.
serve({
  picture: async (bytes) => (await import('./readers/picture.ts')).readPicture(bytes),
  'pdf-page': async (bytes, which) =>
    (await import('./readers/pdf-page.ts')).readPdfPage(bytes, Number(which)),
})
