import { checkShape, type Element, type Model } from './shape.test-data.js'

const ANCHORED = '(asset-clip|video)*'
const MARKERS = '(marker|chapter-marker)*'
const STANDING = ['ref', 'offset', 'name', 'start', 'duration']

/** What we write of FCPXML, as Apple's DTD for version 1.10 orders it. */
const MODELS: Readonly<Record<string, Model>> = {
  fcpxml: { children: 'resources library', attributes: ['version'] },
  resources: { children: '(asset|effect|format)+' },
  format: { attributes: ['id', 'name?', 'frameDuration?', 'width', 'height', 'colorSpace?'] },
  asset: {
    children: 'media-rep',
    attributes: [
      'id',
      'name',
      'start',
      'duration',
      'hasVideo?',
      'format?',
      'hasAudio?',
      'videoSources?',
      'audioSources?',
      'audioChannels?',
      'audioRate?',
    ],
  },
  'media-rep': { attributes: ['kind', 'src'] },
  effect: { attributes: ['id', 'name', 'uid'] },
  library: { children: 'event' },
  event: { children: 'project', attributes: ['name'] },
  project: { children: 'sequence', attributes: ['name'] },
  sequence: { children: 'spine', attributes: ['format', 'duration', 'tcStart', 'tcFormat', 'audioLayout', 'audioRate'] },
  spine: { children: '(asset-clip|video|gap|transition)+' },
  'asset-clip': {
    children: `adjust-volume? ${ANCHORED} ${MARKERS}`,
    attributes: [...STANDING, 'lane?', 'format?', 'audioRole?', 'videoRole?'],
  },
  video: { children: `adjust-transform? ${ANCHORED} ${MARKERS}`, attributes: [...STANDING, 'lane?', 'role'] },
  gap: { children: `${ANCHORED} ${MARKERS}`, attributes: ['name', 'offset', 'start', 'duration'] },
  transition: { children: 'filter-video', attributes: ['name', 'offset', 'duration'] },
  'filter-video': { attributes: ['ref', 'name'] },
  'adjust-transform': { children: 'param*', attributes: ['position?', 'scale?'] },
  'adjust-volume': { children: 'param*', attributes: ['amount?'] },
  param: { children: 'keyframeAnimation', attributes: ['name'] },
  keyframeAnimation: { children: 'keyframe+' },
  keyframe: { attributes: ['time', 'value', 'curve'] },
  marker: { attributes: ['start', 'duration', 'value', 'note?'] },
  'chapter-marker': { attributes: ['start', 'duration', 'value', 'posterOffset'] },
}

export const checkFcpxml = (root: Element): readonly string[] => checkShape(root, MODELS)
