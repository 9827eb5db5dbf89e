// The picture kernels, compiled by AssemblyScript to WebAssembly SIMD. Memory is laid out by sampler.ts.
export { sample } from './sample'
export { blend, fade, over } from './blend'
export { veil } from './veil'
export { pictureToPlanes, paintingToPlanes, planesToPicture } from './colour'

/** Raised with each change of what the kernels are given or give; sampler.ts expects it. */
export const version: i32 = 4
