import { samplesAt } from '@reelwright/film/time'
import { durationOf } from '@reelwright/film/timeline/reading'
import type { Timeline } from '@reelwright/film/timeline/timeline'
import type { Mp4Facts, Mp4Track } from './mp4-facts.js'
import { check, lengthWords, problem, type QualityCheck } from './quality-report.js'

const H264_HIGH = 100
const AAC_FRAME = 1024

/** What is wrong with a fact, as one sentence; nothing when it is as it should be. */
type Finding = string | false

const formFindings = (
  facts: Mp4Facts,
  timeline: Timeline,
  video: Mp4Track | undefined,
  audio: Mp4Track | undefined,
): readonly Finding[] => [
  !video && 'There is no picture in the file.',
  !audio && 'There is no sound in the file.',
  !facts.fastStart && 'The index stands behind the media: the film cannot start before all of it is loaded.',
  !!video && video.codec !== 'avc1' && `The picture is coded as ${video.codec}, not H.264.`,
  !!video && video.profile !== H264_HIGH && `The H.264 profile is ${video.profile}, not High.`,
  !!video &&
    (video.width !== timeline.width || video.height !== timeline.height) &&
    `The picture is ${video.width}×${video.height}, not ${timeline.width}×${timeline.height}.`,
  !!video &&
    (!video.colour || video.colour.slice(0, 3).some((tag) => tag !== 1) || video.colour[3]) &&
    'The picture is not tagged as BT.709, limited range.',
  !!audio && audio.codec !== 'mp4a' && `The sound is coded as ${audio.codec}, not AAC.`,
  !!audio &&
    (audio.sampleRate !== 48_000 || audio.channels !== 2) &&
    `The sound has ${audio.sampleRate} Hz and ${audio.channels} channels, not 48000 Hz in stereo.`,
]

/** Container, codecs, size, colour tags and the place of the index. */
export const checkForm = (facts: Mp4Facts, timeline: Timeline): QualityCheck => {
  const [video, audio] = [facts.tracks.find(({ kind }) => kind === 'video'), facts.tracks.find(({ kind }) => kind === 'audio')]
  const problems = formFindings(facts, timeline, video, audio).flatMap((sentence) =>
    sentence ? [problem(timeline.rate, 0, durationOf(timeline), sentence)] : [],
  )
  const measured = [
    video && `${video.codec} ${video.width}×${video.height}`,
    audio && `${audio.codec} ${audio.sampleRate} Hz`,
    facts.fastStart ? 'fast start' : 'index last',
  ]
    .filter(Boolean)
    .join(', ')
  return check('form', `avc1 High ${timeline.width}×${timeline.height} BT.709, mp4a 48000 Hz stereo, fast start`, measured, problems)
}

/** Frames as the plan counts them, evenly spaced, and sound as long as the picture. */
export const checkLength = (
  facts: Mp4Facts,
  decoded: { readonly frames: number; readonly samples: number },
  timeline: Timeline,
): QualityCheck => {
  const frames = durationOf(timeline)
  const { rate } = timeline
  const video = facts.tracks.find(({ kind }) => kind === 'video')
  const wanted = samplesAt(frames, rate)
  const short = wanted - decoded.samples
  const even =
    video !== undefined && video.deltas.length === 1 && Math.abs((video.deltas[0]! * rate.num) / (video.timescale * rate.den) - 1) < 1e-6
  const problems = [
    ...(decoded.frames === frames
      ? []
      : [
          problem(
            rate,
            Math.min(frames, decoded.frames),
            Math.max(frames, decoded.frames),
            `The film has ${decoded.frames} frames, its plan ${frames}.`,
          ),
        ]),
    ...(even || !video ? [] : [problem(rate, 0, frames, 'The frames are not evenly spaced at the film’s rate.')]),
    // the last packet of AAC may be filled up, but nothing may be missing
    ...(short > 0 || short < -2 * AAC_FRAME
      ? [
          problem(
            rate,
            0,
            frames,
            `The sound is ${((Math.abs(short) / 48_000) * 1000).toFixed(0)} ms ${short > 0 ? 'shorter' : 'longer'} than the picture.`,
          ),
        ]
      : []),
  ]
  return check(
    'length',
    `${frames} frames, ${wanted} samples`,
    `${decoded.frames} frames, ${decoded.samples} samples, ${lengthWords(decoded.frames, rate)}`,
    problems,
  )
}
