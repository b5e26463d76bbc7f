/** One box of the diagram: people by role (column 0), a place (1), or who sees it too (2). */
export interface FlowNode {
  readonly id: string
  readonly column: 0 | 1 | 2
  readonly label: string
  /** Null when nobody knows: a paper archive, a place that was not read yet. */
  readonly people: number | null
  /** Declared or not read yet: drawn with dashes. */
  readonly isDashed?: boolean
  /** Where the node leads to, as the text of a link. */
  readonly href?: string
  readonly tone?: FlowTone
}

export type FlowTone = 'blue' | 'copper' | 'ink'

/** A band between two boxes; its width is how many people. */
export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly people: number | null
  readonly isDashed?: boolean
  readonly href?: string
}

export interface PlacedNode extends FlowNode {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedLink extends FlowLink {
  /** The outline of the band; of an unknown number only its middle line. */
  readonly path: string
  readonly thickness: number
  readonly tone: FlowTone
}

export interface Sankey {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
}

/** Room in which the bands of the fullest column are drawn; labels and gaps come on top. */
const bandRoom = 220
const boxWidth = 152
const barWidth = 8
/** Room for two lines of label beside a bar, and for one inside a box. */
const leastHeights = [8, 32, 8] as const
/** For a box whose label and number do not fit beside each other. */
const tallBox = 50
const longestBesideNumber = 12
const labelRoom = 44
const gap = 12
const leastBand = 2
const headRoom = 32

/** Places boxes and bands for a given width. One person may be in more places: a box is as high as all its bands. */
export function layOutSankey(nodes: readonly FlowNode[], links: readonly FlowLink[], width: number): Sankey {
  const sides = sidesOf(nodes, links)
  const scale =
    bandRoom / Math.max(1, ...([0, 1, 2] as const).map((column) => columnPeople(nodes, sides, column)))
  const heightOf = (node: FlowNode): number =>
    Math.max(leastHeight(node), (sides.get(node.id)?.people ?? 0) * scale)
  const stacked = ([0, 1, 2] as const).map((column) =>
    stack(
      nodes.filter((node) => node.column === column),
      heightOf,
    ),
  )
  const height = headRoom + Math.max(0, ...stacked.map(({ height }) => height))
  const left = columnLefts(width)
  const placed = stacked.flatMap(({ rows, height: own }) =>
    rows.map(({ node, y }) => ({
      ...node,
      x: left[node.column],
      y: headRoom + y + (height - headRoom - own) / 2,
      width: node.column === 1 ? boxWidth : barWidth,
      height: heightOf(node),
    })),
  )
  return { width, height, nodes: placed, links: placeLinks(placed, links, scale) }
}

function leastHeight({ column, label, people }: FlowNode): number {
  const isLong = people === null || label.length > longestBesideNumber
  return column === 1 && isLong ? tallBox : leastHeights[column]
}

/** Labels stand left of the first bars and right of the last. */
function columnLefts(width: number): readonly [number, number, number] {
  const outside = Math.min(130, width * 0.2)
  return [outside, (width - boxWidth) / 2, width - outside - barWidth]
}

interface Sides {
  readonly people: number
}

/** How many people a box must have room for: its own, or all bands on its fullest side. */
function sidesOf(nodes: readonly FlowNode[], links: readonly FlowLink[]): ReadonlyMap<string, Sides> {
  const sum = (chosen: readonly FlowLink[]): number =>
    chosen.reduce((all, { people }) => all + (people ?? 0), 0)
  return new Map(
    nodes.map(({ id, people }) => [
      id,
      {
        people: Math.max(
          people ?? 0,
          sum(links.filter(({ from }) => from === id)),
          sum(links.filter(({ to }) => to === id)),
        ),
      },
    ]),
  )
}

function columnPeople(nodes: readonly FlowNode[], sides: ReadonlyMap<string, Sides>, column: number): number {
  return nodes
    .filter((node) => node.column === column)
    .reduce((all, { id }) => all + (sides.get(id)?.people ?? 0), 0)
}

interface Stack {
  readonly rows: readonly { readonly node: FlowNode; readonly y: number }[]
  readonly height: number
}

function stack(nodes: readonly FlowNode[], heightOf: (node: FlowNode) => number): Stack {
  let y = 0
  const rows = nodes.map((node) => {
    const height = heightOf(node)
    // A thin bar still needs room for the label beside it.
    const room = node.column === 1 ? height : Math.max(height, labelRoom)
    const row = { node, y: y + (room - height) / 2 }
    y += room + gap
    return row
  })
  return { rows, height: Math.max(0, y - gap) }
}

function placeLinks(nodes: readonly PlacedNode[], links: readonly FlowLink[], scale: number): PlacedLink[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const thickness = ({ people }: FlowLink): number => Math.max(leastBand, (people ?? 0) * scale)
  const ends = links.flatMap((link) => {
    const [from, to] = [byId.get(link.from), byId.get(link.to)]
    return from === undefined || to === undefined ? [] : [{ link, from, to }]
  })
  // Bands leave and arrive in the order of the boxes at their other end, so that few of them cross.
  const starts = endsOf(
    ends.toSorted((a, b) => a.to.y - b.to.y),
    (end) => end.from,
    thickness,
  )
  const stops = endsOf(
    ends.toSorted((a, b) => a.from.y - b.from.y),
    (end) => end.to,
    thickness,
  )
  return ends.map(({ link, from, to }) => ({
    ...link,
    isDashed: link.isDashed ?? (link.people === null || from.isDashed === true || to.isDashed === true),
    thickness: thickness(link),
    tone: from.column === 0 ? (from.tone ?? 'ink') : 'ink',
    path: ribbon(
      { x: from.x + from.width, y: starts.get(link) ?? from.y },
      { x: to.x, y: stops.get(link) ?? to.y },
      link.people === null ? 0 : thickness(link),
    ),
  }))
}

interface End {
  readonly link: FlowLink
  readonly from: PlacedNode
  readonly to: PlacedNode
}

/** The middle of each band at one of its ends: all bands of a box together stand in its middle. */
function endsOf(
  ends: readonly End[],
  nodeOf: (end: End) => PlacedNode,
  thickness: (link: FlowLink) => number,
): ReadonlyMap<FlowLink, number> {
  const middles = new Map<FlowLink, number>()
  for (const [node, own] of Map.groupBy(ends, nodeOf)) {
    const total = own.reduce((all, { link }) => all + thickness(link), 0)
    let y = node.y + (node.height - total) / 2
    for (const { link } of own) {
      middles.set(link, y + thickness(link) / 2)
      y += thickness(link)
    }
  }
  return middles
}

interface Point {
  readonly x: number
  readonly y: number
}

function ribbon(from: Point, to: Point, thickness: number): string {
  const half = thickness / 2
  const above = curve({ x: from.x, y: from.y - half }, { x: to.x, y: to.y - half })
  if (half === 0) return `M${round(from.x)} ${round(from.y)}${above}`
  const below = curve({ x: to.x, y: to.y + half }, { x: from.x, y: from.y + half })
  return `M${round(from.x)} ${round(from.y - half)}${above}V${round(to.y + half)}${below}Z`
}

/** Goes on from `from`, level at both ends. */
function curve(from: Point, to: Point): string {
  const middle = round((from.x + to.x) / 2)
  return `C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`
}

function round(n: number): string {
  return String(Math.round(n * 10) / 10)
}
