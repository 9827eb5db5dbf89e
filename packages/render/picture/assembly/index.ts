// The picture kernels, compiled by AssemblyScript to WebAssembly SIMD. Memory is laid out by sampler.ts.
export { sample } from './sample'
export { blend, fade, over } from './blend'
export { pictureToPlanes, paintingToPlanes, planesToPicture } from './colour'
