import type { ExportFormat } from '@reelwright/contract/export'

const PACKAGE =
  'A zip with every clip, still, graphic and sound of the film, timelines as xmeml, FCPXML, OpenTimelineIO and EDL, subtitles, metadata.json, README.txt and CREDITS.txt.'

/** What a package really holds, for whoever asked for this format. */
export const HOLDS: Readonly<Record<ExportFormat, string>> = {
  DAVINCI_XML: `${PACKAGE} Resolve opens timeline.xml by File > Import > Timeline.`,
  DAVINCI_DRP: `${PACKAGE} It holds no .drp file: only Resolve itself writes a sound one. Import timeline.xml into a new project there and save the .drp by File > Export Project.`,
}
