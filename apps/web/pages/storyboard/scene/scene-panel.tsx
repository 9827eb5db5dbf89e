import type { Scene } from '@reelwright/contract/scene'
import { ChevronLeft, ChevronRight, Images, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/button.js'
import { dollars } from '../../../ui/dollars.js'
import { IconButton } from '../../../ui/icon-button.js'
import { scene as words } from '../../../words/scene.js'
import { storyboard } from '../../../words/storyboard.js'
import { useBoard } from '../board/board-context.js'
import { SceneMenu } from '../board/scene-menu.js'
import { StatusDot } from '../board/status-dot.js'
import { useDraft } from '../edits/drafts.js'
import { withDraft } from '../edits/merge-draft.js'
import { AgainForm } from './again-form.js'
import { CropPreview } from './crop-preview.js'
import { EditedText } from './edited-field.js'
import { EvidenceList, tellsEvidence } from './evidence-list.js'
import { FocalEditor } from './focal-editor.js'
import { ListenButton } from './listen-button.js'
import { pictureUrl, ScenePicture } from './scene-picture.js'
import { ShotFields } from './shot-fields.js'

const Part = ({ title, aside, children }: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) => (
  <section className="flex flex-col gap-3 border-t border-line px-4 py-4">
    <div className="flex min-h-6 items-center justify-between gap-2">
      <h3 className="text-xs text-quiet">{title}</h3>
      {aside}
    </div>
    {children}
  </section>
)

const Head = ({ scene, number }: { readonly scene: Scene; readonly number: number }) => {
  const { scenes, open, may } = useBoard()
  const [before, after] = [scenes[number - 2], scenes[number]]
  return (
    <header className="sticky top-0 z-10 flex items-center gap-1 border-b border-line bg-panel px-4 py-2">
      <h2 className="figures mr-1 text-sm">{storyboard.scene(number)}</h2>
      <span className="min-w-0 flex-1 text-xs">
        <StatusDot status={scene.status} always />
      </span>
      <IconButton label={words.previous} disabled={!before} onClick={() => open(before?.id)}>
        <ChevronLeft aria-hidden />
      </IconButton>
      <IconButton label={words.next} disabled={!after} onClick={() => open(after?.id)}>
        <ChevronRight aria-hidden />
      </IconButton>
      {may && <SceneMenu scene={scene} number={number} />}
      <IconButton label={words.close} onClick={() => open(undefined)}>
        <X aria-hidden />
      </IconButton>
    </header>
  )
}

const Facts = ({ scene }: { readonly scene: Scene }) => (
  <dl className="figures flex flex-wrap gap-x-6 gap-y-1 px-4 py-3 text-xs">
    {[
      [words.duration, storyboard.seconds(scene.duration)],
      [words.cost, `${dollars(scene.generationCost)} · ${words.attempts(scene.generationAttempts)}`],
      ...(scene.videoSeed === null ? [] : [[words.seed, String(scene.videoSeed)]]),
      ...(scene.branding ? [['', storyboard.brandings[scene.branding]]] : []),
    ].map(([name, value]) => (
      <div key={name} className="flex gap-1.5">
        <dt className="text-faint">{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** One scene whole: its picture and points, its words, how it looks, and what can be made anew. */
export const ScenePanel = ({ stored, number }: { readonly stored: Scene; readonly number: number }) => {
  const { project, may, ask, copies } = useBoard()
  const scene = withDraft(stored, useDraft(stored.id))
  const src = (scene.mediaId && copies.get(scene.mediaId)) || pictureUrl(scene)
  const edited = { projectId: project.id, scene, stored, may }
  const isVideo = scene.shotType === 'AI_VIDEO'
  const isGraphic = scene.shotType === 'MOTION_GRAPHIC'
  const isOwn = scene.mediaId !== null
  return (
    <>
      <Head scene={scene} number={number} />
      <div className="p-4 pb-0">
        {scene.videoUrl ? (
          <video
            key={scene.videoUrl}
            controls
            muted
            loop
            playsInline
            poster={src ?? undefined}
            src={scene.videoUrl}
            className="aspect-video w-full rounded-lg bg-black"
          />
        ) : (
          (isGraphic || !src) && (
            <div className="aspect-video overflow-hidden rounded-lg">
              <ScenePicture scene={scene} />
            </div>
          )
        )}
        {src && !isGraphic && <FocalEditor projectId={project.id} scene={scene} src={src} may={may} />}
      </div>
      <Facts scene={scene} />
      <Part title={words.narration} aside={scene.audioUrl && <ListenButton url={scene.audioUrl} className="size-7" />}>
        <EditedText {...edited} field="narration" label={words.narration} most={5_000} hideLabel />
        {may && scene.narration.trim() !== '' && <AgainForm key={`audio ${scene.id}`} project={project} scene={scene} slot="audio" />}
      </Part>
      {tellsEvidence(stored) && (
        <Part title={words.leanings}>
          <EvidenceList evidence={stored.evidence} />
        </Part>
      )}
      <Part
        title={words.picture}
        aside={
          <Button size="small" onClick={() => ask({ kind: 'takes', sceneId: scene.id })}>
            <Images aria-hidden />
            {words.compare}
          </Button>
        }
      >
        <ShotFields {...edited} />
        {!isGraphic && !isOwn && <EditedText {...edited} field="visualPrompt" label={words.visualPrompt} most={4_000} />}
        {may && !isGraphic && !isOwn && <AgainForm key={`frame ${scene.id}`} project={project} scene={scene} slot="frame" />}
        {isVideo && <EditedText {...edited} field="videoPrompt" label={words.videoPrompt} most={4_000} />}
        {may && isVideo && <AgainForm key={`video ${scene.id}`} project={project} scene={scene} slot="video" />}
        {isGraphic && <EditedText {...edited} field="motionGraphicDesc" label={words.graphicDesc} most={4_000} />}
      </Part>
      {src && !isGraphic && (
        <Part title={words.crops}>
          <CropPreview project={project} scene={scene} src={src} />
        </Part>
      )}
    </>
  )
}
