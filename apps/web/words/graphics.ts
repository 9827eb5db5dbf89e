import type { GraphicKind } from '@reelwright/look/graphics/list'

const NAMES: Readonly<Record<GraphicKind, string>> = {
  title: 'Title',
  chapter: 'Chapter',
  lowerThird: 'Lower third',
  quote: 'Quote',
  timeline: 'Timeline',
  counter: 'Counter',
  list: 'List',
  credit: 'Credit',
  reelIntro: 'Opening title',
  addressThird: 'Address',
  callout: 'Callout',
  factsCard: 'Facts card',
  openHouse: 'Open house',
  ribbon: 'Status ribbon',
  agentCard: 'Agent card',
  presenter: 'Presenter’s name',
  avatar: 'Presenter',
  closingCard: 'Closing card',
  brandBug: 'Logo in the corner',
  disclosure: 'Disclosure',
  barChart: 'Bar chart',
  lineChart: 'Line chart',
  comparison: 'Comparison',
  mapPin: 'Map',
  listingSheet: 'Facts sheet',
}

/** A motion graphic as people call it; one that this page does not know, by the word it has. */
export const graphicName = (kind: string): string => (Object.hasOwn(NAMES, kind) ? NAMES[kind as GraphicKind] : kind)
