const blocks =
  'address|article|aside|blockquote|body|br|button|caption|center|dd|div|dl|dt|fieldset|figure|footer|form|frame|h[1-6]|head|header|hr|html|img|input|legend|li|link|main|meta|nav|ol|optgroup|option|p|pre|section|select|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul'
const blockTag = new RegExp(String.raw`</?(?:${blocks})\b[^>]{0,2000}>`, 'gi')

/** The text of a page in the plainest way: without programs, styles, comments and tags; a word with a named letter in it is left out. */
export function pageText(html: string): string {
  return withoutHidden(html)
    .replaceAll(/<[!?][^>]{0,2000}>/g, '')
    .replaceAll(blockTag, ' ')
    .replaceAll(/<\/?[a-z][^>]{0,2000}>/gi, '')
    .replaceAll(/&#(\d{1,6});?/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&nbsp;?/g, ' ')
    .replaceAll(/[\p{L}\p{N}]{0,40}&[#\w]{1,8};?[\p{L}\p{N}]{0,40}/gu, ' ')
}

const hidden = /<!--|<(script|style)\b/gi

function withoutHidden(html: string): string {
  const shown: string[] = []
  let at = 0
  for (;;) {
    hidden.lastIndex = at
    const found = hidden.exec(html)
    if (found === null) return [...shown, html.slice(at)].join('')
    shown.push(html.slice(at, found.index))
    const closing = found[1] === undefined ? '-->' : `</${found[1].toLowerCase()}`
    const end = html.toLowerCase().indexOf(closing, found.index)
    if (end < 0) return shown.join('')
    at = end + closing.length
  }
}
