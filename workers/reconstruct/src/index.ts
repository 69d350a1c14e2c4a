export { openLinker } from './links/linker.ts'
export { createReconstruct, type WorkerDeps } from './reconstruct.ts'
export { openSolver } from './solve/solver.ts'
