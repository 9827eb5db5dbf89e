import { BRAND_CARDS, type BrandKitShown } from '@reelwright/contract/brand-kit'
import { ASPECTS } from '@reelwright/film/property/brief'
import { useState } from 'react'
import { classes } from '../../ui/classes.js'
import { Segmented } from '../../ui/segmented.js'
import { brandKits as words } from '../../words/brand-kits.js'
import { CardPicture } from './card-picture.js'
import { cardUrl } from './kit-queries.js'

const SHAPES = {
  '9:16': 'aspect-9/16 max-w-[min(100%,calc((100dvh-12rem)*9/16))]',
  '1:1': 'aspect-square max-w-[min(100%,calc(100dvh-12rem))]',
  '16:9': 'aspect-video',
} as const

/** A card as films with this kit show it. */
export const KitPreview = ({ kit }: { readonly kit: BrandKitShown }) => {
  const [card, setCard] = useState<(typeof BRAND_CARDS)[number]>('agent')
  const [aspect, setAspect] = useState<(typeof ASPECTS)[number]>('9:16')
  return (
    <section aria-label={words.preview(words.cards[card], kit.name)} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Segmented
          label={words.card}
          value={card}
          segments={BRAND_CARDS.map((value) => ({ value, label: words.cards[value] }))}
          onChange={setCard}
        />
        <Segmented label={words.aspect} value={aspect} segments={ASPECTS.map((value) => ({ value, label: value }))} onChange={setAspect} />
      </div>
      <CardPicture
        url={cardUrl(kit, card, aspect)}
        label={words.preview(words.cards[card], kit.name)}
        className={classes('mx-auto w-full rounded-xl border border-line shadow-float', SHAPES[aspect])}
      />
      <p className="text-center text-xs text-faint">{words.sample}</p>
    </section>
  )
}
