import { starts, type Theme } from './theme.js'

/** The sky and what physics finds in it. In order of preference where two match equally often. */
export const SKY_THEMES: readonly Theme[] = [
  {
    name: 'black hole',
    words:
      /black holes?|event horizon|agujeros? negros?|trous? noirs?|schwarze[nrs]? l[oö]ch\p{L}*|buc(?:o|hi) ner[oi]|accretion|singularit\p{L}*/giu,
    pictures: [
      'A black hole ringed by a bright orange accretion disc, its light bent above and below',
      'A dark sphere against a field of stars, the starlight drawn into a ring around it',
      'A glowing ring around a circle of perfect black in deep space',
    ],
    motion: 'the glowing disc turns slowly around the dark',
    focal: [
      [0.5, 0.48, 'the dark centre'],
      [0.68, 0.5, 'the bright rim of the disc'],
      [0.3, 0.55, 'light bent around the edge'],
    ],
    shape: 'round',
    effect: 'ZOOM',
    life: 0.95,
  },
  {
    name: 'gravitational waves',
    words:
      /gravitational[- ]waves?|ondas gravitacionales|ondes gravitationnelles|gravitationswellen|onde gravitazionali|space-?time|espacio-?tiempo|espace-temps|raumzeit|spaziotempo/giu,
    pictures: [
      'Ripples in the fabric of space around two circling bodies',
      'Ripples spreading across a dark plane under the stars, as on still water',
    ],
    motion: 'ripples spread outward and cross the frame',
    focal: [
      [0.46, 0.47, 'the two circling bodies'],
      [0.75, 0.62, 'the spreading ripples'],
      [0.2, 0.3, 'still stars'],
    ],
    shape: 'round',
    effect: 'ZOOM',
    life: 0.9,
  },
  {
    name: 'galaxy',
    words: starts('galax milky nebul universe\\b universo univers\\b cosmos cosmic weltall milchstra galass vía-láctea lactée'),
    pictures: [
      'A spiral galaxy seen from above, its bright core and long arms of stars',
      'The band of the Milky Way over a dark horizon',
      'A galaxy turning in the dark, dust lanes across its core',
    ],
    motion: 'the arms of the galaxy turn almost imperceptibly',
    focal: [
      [0.5, 0.5, 'the bright core'],
      [0.75, 0.38, 'a spiral arm'],
      [0.25, 0.65, 'dust among the stars'],
    ],
    shape: 'round',
    effect: 'ZOOM',
    life: 0.8,
  },
  {
    name: 'star field',
    words: starts(
      'stars?\\b stellar starlight estrell étoil stern\\b sterne stell(?:a|e)\\b supernova orbit órbit umlauf planet sun\\b suns\\b soleil sonne\\b sonnen sol\\b sole\\b moon mond\\b lun[ae]\\b astro',
    ),
    pictures: [
      'A nebula with one brilliant star in it, deep space beyond',
      'The sun filling half the frame, its corona alight',
      'Stars orbiting a dark point in deep space',
      'A planet with its lit edge against the stars',
    ],
    motion: 'stars drift past at different depths',
    focal: [
      [0.58, 0.42, 'the brightest star'],
      [0.3, 0.6, 'fainter stars'],
      [0.8, 0.7, 'the dark between them'],
    ],
    shape: 'round',
    effect: 'PARALLAX',
    life: 0.75,
  },
  {
    name: 'telescope',
    words: starts('telescop télescop teleskop observator sternwart radio-?tel antenna antena dish'),
    pictures: [
      'A telescope dome open to the night sky, stars above',
      'Radio telescope dishes in a row on a desert plain at dusk',
      'The silhouette of a telescope and its observer against the stars',
    ],
    motion: 'the dome turns slowly under the stars',
    focal: [
      [0.5, 0.55, 'the telescope'],
      [0.72, 0.25, 'the sky it looks at'],
      [0.22, 0.7, 'the ground'],
    ],
    shape: 'round',
    effect: 'PARALLAX',
    life: 0.6,
  },
  {
    name: 'particles',
    words: starts(
      'atoms?\\b atomic particle electron proton neutron quantum radiation evaporat molecul átomo atome teilchen particell partícul quanten',
    ),
    pictures: [
      'Particles flickering in the dark at the edge of a sphere',
      'An atom, its electrons a cloud of light around the nucleus',
      'Tracks of particles curling across the dark',
    ],
    motion: 'particles appear in pairs and vanish',
    focal: [
      [0.5, 0.5, 'the brightest track'],
      [0.72, 0.38, 'a particle leaving'],
      [0.28, 0.62, 'the dark between'],
    ],
    shape: 'round',
    effect: 'ZOOM',
    life: 0.75,
  },
]
