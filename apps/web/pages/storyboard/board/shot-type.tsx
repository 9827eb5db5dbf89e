import type { Scene } from '@reelwright/contract/scene'
import { ChartNoAxesColumn, Clapperboard, Image } from 'lucide-react'
import { classes } from '../../../ui/classes.js'

const ICONS = { AI_VIDEO: Clapperboard, IMAGE_EFFECT: Image, MOTION_GRAPHIC: ChartNoAxesColumn } as const

export const ShotTypeIcon = ({ type, className }: { readonly type: Scene['shotType']; readonly className?: string }) => {
  const Icon = ICONS[type]
  return <Icon aria-hidden className={classes('size-3.5 shrink-0', className)} />
}
