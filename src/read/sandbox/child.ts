import { readPdf } from './readers/pdf.ts'
import { readPdfFields } from './readers/pdf-fields.ts'
import { serve } from './serve.ts'

// The sandboxed process: readers that are not ours, and nothing else.
serve({ pdf: readPdf, 'pdf-fields': readPdfFields })
