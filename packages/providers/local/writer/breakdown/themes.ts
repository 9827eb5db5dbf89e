import type { Theme } from './theme.js'
import { HUMAN_THEMES } from './themes-human.js'
import { LAND_THEMES } from './themes-land.js'
import { SKY_THEMES } from './themes-sky.js'

/** All that a passage can be seen as, in order of preference where two match equally often. */
export const THEMES: readonly Theme[] = [...SKY_THEMES, ...LAND_THEMES, ...HUMAN_THEMES]

/** Seen when nothing in the words can be seen. */
export const ABSTRACT: Theme = {
  name: 'abstract',
  words: /$^/g,
  pictures: [
    'Abstract bands of light moving over a dark ground',
    'Fine abstract lines converging on a bright point',
    'Slow abstract shapes in shadow and warm light',
    'A pale abstract circle emerging from darkness',
  ],
  motion: 'shapes of light drift and overlap',
  focal: [
    [0.5, 0.45, 'the brightest light'],
    [0.28, 0.6, 'the shape in shadow'],
    [0.75, 0.65, 'the edge of the light'],
  ],
  effect: 'ZOOM',
  life: 0.5,
}
