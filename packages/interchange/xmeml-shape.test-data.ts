import { checkShape, type Element, type Model } from './shape.test-data.js'

const number: Model = { text: /^-?\d+(\.\d+)?$/ }
const count: Model = { text: /^\d+$/ }
const edge: Model = { text: /^(-1|\d+)$/ }
const flag: Model = { text: /^(TRUE|FALSE)$/ }
const some: Model = { text: /\S/ }
const any: Model = { text: /^[^\n]*$/ }
const one = (...words: readonly string[]): Model => ({ text: new RegExp(`^(${words.join('|')})$`) })

/** xmeml version 5 as Resolve and Premiere take it: the order of children, what must be there, what a value may be. */
const MODELS: Readonly<Record<string, Model>> = {
  xmeml: { children: 'sequence', attributes: ['version'] },
  sequence: { children: 'name duration rate timecode media marker*', attributes: ['id'] },
  name: any,
  'effect/name': some,
  'file/name': some,
  duration: count,
  rate: { children: 'timebase ntsc' },
  timebase: one('24', '25', '30', '50', '60'),
  ntsc: flag,
  timecode: { children: 'rate string frame displayformat' },
  string: { text: /^\d\d:\d\d:\d\d:\d\d$/ },
  frame: count,
  displayformat: one('NDF'),
  'sequence/media': { children: 'video audio' },
  'sequence/media/video': { children: 'format track+' },
  'sequence/media/audio': { children: 'numOutputChannels format outputs track*' },
  format: { children: 'samplecharacteristics' },
  samplecharacteristics: { children: 'rate width height anamorphic pixelaspectratio fielddominance colordepth?' },
  'audio/format/samplecharacteristics': { children: 'depth samplerate' },
  'file/media/audio/samplecharacteristics': { children: 'depth samplerate' },
  ...Object.fromEntries(
    ['width', 'height', 'colordepth', 'depth', 'samplerate', 'numOutputChannels', 'channelcount'].map((name) => [name, count]),
  ),
  ...Object.fromEntries(
    ['index', 'numchannels', 'downmix', 'outputchannelindex', 'trackindex', 'clipindex', 'groupindex'].map((name) => [name, count]),
  ),
  ...Object.fromEntries(['anamorphic', 'enabled', 'locked', 'stillframe', 'reverse'].map((name) => [name, flag])),
  pixelaspectratio: one('square'),
  fielddominance: one('none'),
  outputs: { children: 'group+' },
  group: { children: 'index numchannels downmix channel' },
  channel: { children: 'index' },
  'video/track': { children: '(clipitem|transitionitem)* enabled locked' },
  'audio/track': {
    children: 'clipitem* enabled locked outputchannelindex',
    attributes: ['premiereTrackType', 'currentExplodedTrackIndex?', 'totalExplodedTrackCount?'],
  },
  'video/track/clipitem': {
    children: 'masterclipid name enabled duration rate start end in out stillframe? alphatype? file filter*',
    attributes: ['id'],
  },
  'audio/track/clipitem': {
    children: 'masterclipid name enabled duration rate start end in out file filter* sourcetrack link*',
    attributes: ['id'],
  },
  masterclipid: some,
  ...Object.fromEntries(['start', 'end', 'marker/out'].map((name) => [name, edge])),
  ...Object.fromEntries(['in', 'out', 'when', 'wipecode', 'wipeaccuracy', 'startratio', 'endratio'].map((name) => [name, count])),
  alphatype: one('straight', 'black'),
  file: { children: '(name pathurl rate duration timecode media)?', attributes: ['id'] },
  pathurl: { text: /^[\w./%-]+$/ },
  'file/media': { children: '(video|audio)' },
  'file/media/video': { children: 'samplecharacteristics' },
  'file/media/audio': { children: 'samplecharacteristics channelcount' },
  sourcetrack: { children: 'mediatype trackindex' },
  mediatype: one('video', 'audio'),
  link: { children: 'linkclipref mediatype trackindex clipindex groupindex' },
  linkclipref: some,
  transitionitem: { children: 'start end alignment rate effect' },
  'transitionitem/start': count,
  'transitionitem/end': count,
  alignment: one('start', 'center', 'end'),
  'transitionitem/effect': {
    children: 'name effectid effectcategory effecttype mediatype wipecode wipeaccuracy startratio endratio reverse',
  },
  filter: { children: 'effect' },
  'filter/effect': { children: 'name effectid effectcategory effecttype mediatype parameter+' },
  effectid: one('basic', 'audiolevels', 'Cross Dissolve', 'Dip to Color Dissolve'),
  effectcategory: some,
  effecttype: one('motion', 'audiolevels', 'transition'),
  parameter: { children: 'parameterid name valuemin? valuemax? value keyframe*' },
  parameterid: one('scale', 'center', 'level'),
  valuemin: number,
  valuemax: number,
  value: { children: '(horiz vert)?', text: /^(-?\d+(\.\d+)?)?$/ },
  horiz: number,
  vert: number,
  keyframe: { children: 'when value' },
  marker: { children: 'comment name in out' },
  comment: any,
}

export const checkXmeml = (root: Element): readonly string[] => checkShape(root, MODELS)
