import { readArchive } from './readers/archive.ts'
import { readPdf } from './readers/pdf.ts'
import { readPdfFields } from './readers/pdf-fields.ts'
import { readWorkbook } from './readers/workbook.ts'
import { serve } from './serve.ts'

// The sandboxed process: readers that are not ours, and nothing else.
serve({ archive: readArchive, pdf: readPdf, 'pdf-fields': readPdfFields, workbook: readWorkbook })
