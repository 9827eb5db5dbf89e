import type { PhotoFacts } from '../photo.js'
import type { Choices } from './sift-photos.js'
import { heroWorth, mayOpen } from './worth.js'

/** The photo that opens the film, and why: a person's first, else the best of the house from outside or of what it looks out on. */
export const chooseHero = (photos: readonly PhotoFacts[], choices: Choices): { readonly hero: PhotoFacts; readonly reason: string } => {
  const chosen = photos.find(({ photoId }) => choices.get(photoId)?.hero)
  if (chosen) return { hero: chosen, reason: 'It opens the film by choice.' }
  const hero = photos.reduce((best, photo) => (heroWorth(photo) > heroWorth(best) ? photo : best))
  const rivals = photos.filter(mayOpen).length
  if (!mayOpen(hero))
    return { hero, reason: `It opens the film although it shows ${hero.room}: no photo shows the house from outside or its view.` }
  const against = rivals > 1 ? `the best of ${rivals} that could` : 'the only one that shows the house from outside or its view'
  return {
    hero,
    reason: `It opens the film as ${against}: ${hero.room} (${Math.round(hero.confidence * 100)} % sure), ${hero.width} × ${hero.height} pixels, sharpness ${Math.round(hero.sharpness)}.`,
  }
}
