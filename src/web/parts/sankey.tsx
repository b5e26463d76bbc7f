import type { JSX } from 'preact'
import { fitText } from './fit-text.ts'
import { follow } from './link.tsx'
import {
  layOutSankey,
  type FlowLink,
  type FlowNode,
  type PlacedLink,
  type PlacedNode,
} from './sankey-layout.ts'
import { Twin } from './twin.tsx'
import { useTexts } from '../texts.ts'
import { useWidth } from './use-width.ts'

interface SankeyProps {
  readonly title: string
  readonly nodes: readonly FlowNode[]
  readonly links: readonly FlowLink[]
}

/** Narrower than this the labels would lie over the bands: the table is shown instead. */
const leastWidth = 520

/** People by role - places - who sees it too. Width is people; dashes are what was told but not read. Its table is the phone view. */
export function Sankey({ title, nodes, links }: SankeyProps): JSX.Element {
  const [element, width] = useWidth()
  const { sankey } = useTexts().parts
  const isWide = width >= leastWidth
  return (
    <div ref={element} class="sankey">
      {isWide ? <Figure title={title} nodes={nodes} links={links} width={width} /> : null}
      {isWide && nodes.some(({ isDashed }) => isDashed === true) ? (
        <p class="small soft">{sankey.declared}</p>
      ) : null}
      {width === 0 ? null : (
        <Twin isOpen={!isWide}>
          <FlowTable title={title} nodes={nodes} links={links} />
        </Twin>
      )}
    </div>
  )
}

function Figure({ title, nodes, links, width }: SankeyProps & { readonly width: number }): JSX.Element {
  const { sankey } = useTexts().parts
  const layout = layOutSankey(nodes, links, width)
  const heads = [
    { text: sankey.from, x: 0, anchor: 'start' },
    { text: sankey.through, x: layout.nodes.find(({ column }) => column === 1)?.x ?? 0, anchor: 'start' },
    { text: sankey.to, x: layout.nodes.find(({ column }) => column === 2)?.x ?? 0, anchor: 'start' },
  ]
  return (
    <svg
      width={width}
      height={layout.height}
      viewBox={`0 0 ${String(width)} ${String(layout.height)}`}
      role="group"
      aria-label={title}
    >
      {heads
        .filter((_, column) => layout.nodes.some((node) => node.column === column))
        .map(({ text, x }) => (
          <text key={text} x={x} y="12" class="flow-head">
            {text}
          </text>
        ))}
      {layout.links.map((link) => (
        <Band key={`${link.from}-${link.to}`} link={link} nodes={layout.nodes} />
      ))}
      {layout.nodes.map((node) => (
        <Box key={node.id} node={node} whole={width} />
      ))}
    </svg>
  )
}

function Band({
  link,
  nodes,
}: {
  readonly link: PlacedLink
  readonly nodes: readonly PlacedNode[]
}): JSX.Element {
  const { sankey } = useTexts().parts
  const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? ''
  const people = link.people === null ? sankey.unknown : sankey.people(link.people)
  const isFirst = nodes.find(({ id }) => id === link.from)?.column === 0
  const name = (isFirst ? sankey.flow : sankey.seen)(label(link.from), label(link.to), people)
  return (
    <Door
      href={link.href}
      name={name}
      class={`band tone-${link.tone} ${link.isDashed === true ? 'is-dashed' : ''} ${link.people === null ? 'is-unknown' : ''}`}
    >
      <title>{name}</title>
      <path d={link.path} />
    </Door>
  )
}

function Box({ node, whole }: { readonly node: PlacedNode; readonly whole: number }): JSX.Element {
  const { parts, format } = useTexts()
  const number = node.people === null ? parts.sankey.unknown : format.count(node.people)
  const label = shownLabel(node, number, whole)
  const spoken = node.people === null ? parts.sankey.unknown : parts.sankey.people(node.people)
  const classes = `box column-${String(node.column)} tone-${node.tone ?? 'ink'} ${node.isDashed === true ? 'is-dashed' : ''}`
  return (
    <Door href={node.href} name={nameOf(node, label, { number, spoken })} class={classes}>
      <rect x={node.x} y={node.y} width={node.width} height={node.height} rx={node.column === 1 ? 6 : 2} />
      <Label node={node} label={label} people={number} />
    </Door>
  )
}

/** Low boxes have one line for label and number. */
const lowBox = 46
/** Between a bar and its label, and between the edge of a box and what is in it. */
const besideBar = 10
const insideBox = 12

function labelAt({ column, x, width }: PlacedNode): number {
  if (column === 0) return 0
  return column === 1 ? x + insideBox : x + width + besideBar
}

/** As much of the label as there is room for; `whole` is how wide the drawing is. */
function shownLabel(node: PlacedNode, people: string, whole: number): string {
  const { label, column, x, width, height } = node
  if (column === 0) return fitText(label, x - besideBar)
  if (column === 2) return fitText(label, whole - labelAt(node))
  const isLow = height < lowBox
  return fitText(label, width - 2 * insideBox - (isLow ? people.length * 8 + besideBar : 0))
}

/** Begins with what can be seen, for who speaks to the screen (WCAG 2.5.3), and says what was cut off. */
function nameOf({ label }: PlacedNode, shown: string, people: { number: string; spoken: string }): string {
  return shown === label
    ? `${shown} ${people.spoken}`
    : `${shown} ${people.number} (${label}, ${people.spoken})`
}

interface LabelProps {
  readonly node: PlacedNode
  readonly label: string
  readonly people: string
}

function Label({ node, label, people }: LabelProps): JSX.Element {
  const middle = node.y + node.height / 2
  const x = labelAt(node)
  if (node.column === 1 && node.height < lowBox) {
    return (
      <text x={x} y={middle + 5}>
        {label}{' '}
        <tspan class="flow-number" x={node.x + node.width - besideBar} text-anchor="end">
          {people}
        </tspan>
      </text>
    )
  }
  return (
    <text x={x} y={middle - 3}>
      {label}{' '}
      <tspan class="flow-number" x={x} y={middle + 15}>
        {people}
      </tspan>
    </text>
  )
}

interface DoorProps {
  readonly href: string | undefined
  readonly name: string
  readonly class: string
  readonly children: JSX.Element | JSX.Element[]
}

/** A link when it leads somewhere, else a named group that can take the focus. */
function Door({ href, name, class: classes, children }: DoorProps): JSX.Element {
  if (href === undefined) {
    return (
      <g class={classes} tabIndex={0} role="img" aria-label={name}>
        {children}
      </g>
    )
  }
  return (
    <a href={href} class={classes} aria-label={name} onClick={(event) => follow(event, href)}>
      {children}
    </a>
  )
}

function FlowTable({ title, nodes, links }: SankeyProps): JSX.Element {
  const { parts, format } = useTexts()
  const { sankey } = parts
  const number = (people: number | null): string => (people === null ? sankey.unknown : format.count(people))
  const names = (chosen: readonly FlowLink[], end: 'from' | 'to'): string =>
    format.list(chosen.map((link) => nodes.find(({ id }) => id === link[end])?.label ?? ''))
  const places = nodes.filter(({ column }) => column === 1)
  return (
    <table class="plain-table">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{sankey.through}</th>
          <th scope="col" class="numeric">
            {sankey.number}
          </th>
        </tr>
      </thead>
      <tbody>
        {places.map((place) => {
          const inside = names(
            links.filter(({ to }) => to === place.id),
            'from',
          )
          const seers = names(
            links.filter(({ from }) => from === place.id),
            'to',
          )
          return (
            <tr key={place.id}>
              <th scope="row">
                {place.href === undefined ? (
                  place.label
                ) : (
                  <a href={place.href} onClick={(event) => follow(event, place.href ?? '')}>
                    {place.label}
                  </a>
                )}
                {inside === '' ? null : <span class="small soft block">{inside}</span>}
                {seers === '' ? null : <span class="small soft block">{`${sankey.to}: ${seers}`}</span>}
              </th>
              <td class="numeric">{number(place.people)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
