/** A script of type application/json in a page. */
export interface DataBlock {
  /** The opening tag, without its `>`. */
  readonly tag: string
  readonly content: string
}

/** The blocks of data in a page, found in one walk: a pattern with two open ends could be made to crawl. */
export function dataBlocks(html: string): DataBlock[] {
  const blocks: DataBlock[] = []
  let at = 0
  for (;;) {
    const open = html.indexOf('<script', at)
    const start = open === -1 ? -1 : html.indexOf('>', open)
    const end = start === -1 ? -1 : html.indexOf('</script', start)
    if (end === -1) return blocks
    const tag = html.slice(open, start)
    if (tag.includes('application/json')) blocks.push({ tag, content: html.slice(start + 1, end) })
    at = end
  }
}
