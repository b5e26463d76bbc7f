import { fromUtf8 } from '../../base/bytes.ts'
import type { Document, Item } from '../document.ts'
import type { Format } from '../format.ts'
import { toText } from '../text/charset.ts'
import { htmlToText } from '../text/html.ts'
import { charsetInPage } from '../text/page-charset.ts'
import { textDocument } from './text.ts'

/** Web pages. */
export const html: Format = {
  id: 'html',
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  extensions: ['html', 'htm', 'xhtml', 'shtml'],
  read: readHtml,
}

function readHtml(item: Item): Document {
  const head = item.bytes.read(0, Math.min(item.bytes.sizeBytes, HEAD_BYTES))
  const charset = item.charset === '' ? charsetInPage(head) : item.charset
  const title = /<title[^>]{0,200}>([^<]{0,500})/i.exec(toText(head, charset))?.[1] ?? ''
  const document = textDocument('html', { ...item, charset }, htmlToText)
  const shown = fromUtf8(htmlToText(Buffer.from(title))).trim()
  return shown === '' ? document : { ...document, title: shown }
}

// The HTML standard looks for the charset in the first kilobyte; titles stand a bit further.
const HEAD_BYTES = 8192

/** True when the first bytes are those of a web page. */
export function looksLikeHtml(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 512))
    .toString('latin1')
    .replace(/^(?:\u00EF\u00BB\u00BF)?\s*/, '')
    .toLowerCase()
  return /^(?:<!doctype html|<html|<head|<body|<table|<div|<p>|<!--)/.test(start)
}
