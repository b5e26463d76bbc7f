import type { Paper } from '../letters/paper/paper.ts'
import { paperToDocx } from '../letters/paper/paper-docx.ts'
import { paperToHtml } from '../letters/paper/paper-html.ts'
import { paperToPdf } from '../letters/paper/paper-pdf.ts'
import { paperToText } from '../letters/paper/paper-text.ts'

/** The files that a paper can be, by their ending. */
export const paperMakers = {
  html: paperToHtml,
  docx: paperToDocx,
  pdf: paperToPdf,
  txt: paperToText,
} as const satisfies Record<string, (paper: Paper) => Uint8Array | Promise<Uint8Array>>

export const paperFormats = Object.keys(paperMakers) as (keyof typeof paperMakers)[] // keys of a constant are exactly its names
