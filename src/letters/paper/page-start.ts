import { createHash } from 'node:crypto'
import type { Language } from '../../i18n/index.ts'
import { htmlText } from './html-text.ts'

interface PageStart {
  readonly language: Language
  readonly title: string
  readonly style: string
  /** The one script that may run. */
  readonly script?: string
  /** Meant for one reader: no search engine keeps it. */
  readonly isPrivate: boolean
}

/**
 * How each page begins that is opened from a disk or a mail. Only our own style and script, by what they are; nothing else can run,
 * be loaded, sent or framed in, whatever a name holds.
 */
export function pageStart({ language, title, style, script, isPrivate }: PageStart): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${isPrivate ? '<meta name="robots" content="noindex">\n' : ''}<title>${htmlText(title)}</title>
<style>${style}</style>
</head>`
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
