import { serve } from './serve.ts'

// The sandboxed process: readers that are not ours, and nothing else. Each is loaded when it is asked for: pdf.js is large.
serve({
  archive: async (bytes) => (await import('./readers/archive.ts')).readArchive(bytes),
  pdf: async (bytes) => (await import('./readers/pdf.ts')).readPdf(bytes),
  'pdf-fields': async (bytes) => (await import('./readers/pdf-fields.ts')).readPdfFields(bytes),
  workbook: async (bytes) => (await import('./readers/workbook.ts')).readWorkbook(bytes),
})
